import type { Answer } from '../../src/engine/index.ts';

/**
 * Answers of the sample by requirement id: a fictional manufacturer, eleven weeks into its assessment. A good part passes,
 * some is partly met or not met, some lacks evidence or has evidence that has expired, and a quarter is still open.
 * What an edition no longer asks, or asks in another way, is left out; what it asks anew is answered by rule.
 */
export const ANSWERS: Readonly<Record<string, Answer>> = {
  'DEV-01': {
    answer: 'met',
    rationale:
      'Each unit gets its Device ID at final assembly. The ID is kept in one-time programmable memory and printed on the label; firmware only reads it.',
    evidence: ['DES-01'],
  },
  'DEV-02': {
    answer: 'met',
    rationale:
      'Private keys are made inside the secure element and no command returns them. We tried every diagnostic command and looked through RAM after use.',
    evidence: ['TR-01', 'DES-01'],
  },
  'DEV-03': {
    answer: 'met',
    rationale:
      'The release image was searched for key material and for every password used in the test builds. Nothing was found.',
    evidence: ['TR-01', 'SR-01'],
  },
  'DEV-04': {
    answer: 'partly-met',
    rationale:
      'Keys are encrypted under a key of the secure element. Tariff and load settings carry only a checksum; authenticated storage comes with the next firmware.',
    evidence: ['DES-01'],
  },
  'DEV-05': {
    answer: 'met',
    rationale:
      'Ring oscillator in the secure element with start-up and continuous health tests, feeding a deterministic generator.',
    evidence: ['TR-10'],
  },
  'DEV-06': {
    objectives: { a: 'met', b: 'met', c: 'met', d: 'met' },
    rationale: 'Covered by 46 test cases, among them power loss at each step of a replacement.',
    evidence: ['TR-01', 'TR-07'],
  },
  'DEV-08': {
    objectives: { a: 'met', b: 'met', c: 'met', d: 'met' },
    rationale:
      'One gatekeeper module verifies every command before it is passed on. The optical port and the production test interface go through the same module.',
    evidence: ['TR-02', 'SR-01'],
  },
  'DEV-09': {
    answer: 'met',
    rationale:
      'Originator counters are kept for each remote party in two banks and written before the command takes effect.',
    evidence: ['TR-02', 'TR-07'],
  },
  'DEV-10': {
    answer: 'met',
    rationale: 'Readings and billing values leave the meter only encrypted for the party that asks and is entitled.',
    evidence: ['TR-02'],
  },
  'DEV-11': {
    answer: 'met',
    rationale:
      'The clock is set only by an authenticated command within the tolerance. Without that the clock is marked unreliable and the billing calendar is not applied.',
    evidence: ['TR-02', 'LOG-01'],
  },
  'DEV-12': {
    objectives: { a: 'met', b: 'met', c: 'met' },
    rationale:
      'Boot code is in mask ROM and verifies the loader, which verifies the application, metrology and radio images.',
    evidence: ['TR-03', 'SR-01'],
  },
  'DEV-13': {
    answer: 'met',
    rationale: 'Activation names the image by its hash. An image that is held but not named is never activated.',
    evidence: ['TR-03'],
  },
  'DEV-14': {
    answer: 'met',
    rationale:
      'Two image slots with a commit flag. In 1,200 interrupted activations every unit came up with the old or the new image.',
    evidence: ['TR-03', 'TR-07'],
  },
  'DEV-15': {
    choice: 'blocked',
    rationale:
      'A counter in one-time programmable memory is raised with every release that fixes a weakness; older images are refused.',
    evidence: ['TR-03'],
  },
  'DEV-16': {
    answer: 'met',
    rationale:
      'Metrology runs on its own core. The application can read its registers and can neither write its code nor its calibration.',
    evidence: ['DES-01', 'SR-01'],
  },
  'DEV-18': {
    answer: 'met',
    rationale:
      'A switch under the terminal cover and one under the main cover, both working without mains supply for five years.',
    evidence: ['TR-04'],
  },
  'DEV-19': {
    objectives: { a: 'met', b: 'met', c: 'partly-met' },
    rationale:
      'Debug access is fused off at final test. One test command for the display remains in release firmware; it is removed in 01040300.',
    evidence: ['TR-03', 'CFG-01'],
  },
  'DEV-20': {
    answer: 'met',
    rationale:
      'The optical port reads public registers. Everything else goes through the same checks as a remote command.',
    evidence: ['TR-02', 'DES-03'],
  },
  'DEV-21': {
    answer: 'met',
    rationale:
      'Service mode ends when the unit is locked at final test. Returning to it needs a signed token for that one unit, and erases keys.',
    evidence: ['CFG-01'],
  },
  'DEV-22': {
    answer: 'met',
    rationale: 'Parsers were rewritten with bounded reads and reviewed line by line.',
    evidence: ['SR-01'],
  },
  'DEV-23': {
    answer: 'not-met',
    rationale:
      'Program memory is checked at start only. A background check every 24 hours is planned for firmware 01050000.',
  },
  'DEV-24': {
    answer: 'met',
    rationale:
      'Clock and tamper detection move to a capacitor when the cell is below its threshold; the state is reported.',
    evidence: ['TR-07'],
  },
  'DEV-26': {
    objectives: { a: 'met', b: 'met', c: 'met' },
    rationale:
      'Install Codes come from the secure element at final test. The joining window closes after the time commanded, or one hour.',
    evidence: ['TR-05'],
  },
  'DEV-27': {
    answer: 'met',
    rationale:
      'Frames from Devices that are not in the Device Log are dropped before they are parsed. No interface returns link keys.',
    evidence: ['TR-05'],
  },
  'DEV-29': {
    answer: 'met',
    rationale:
      'Answered for the EM-110 variant, which has a second radio for the in-home display. The EM-100 has none.',
    evidence: ['TR-05'],
  },
  'DEV-31': {
    objectives: { a: 'met', b: 'met', c: 'met', d: 'partly-met' },
    rationale:
      'Entries survive loss of power and activation. When the clock is set back, two entries can carry the same time; their order is kept.',
    evidence: ['LOG-01', 'DES-01'],
  },
  'DEV-32': {
    number: 80,
    rationale: '80 entries in hardware version 1.2; the memory for 200 comes with version 1.3.',
    evidence: ['DES-01'],
  },
  'DEV-33': {
    answer: 'partly-met',
    rationale:
      'Alerts are sent again for 24 hours. After that they stay in the log, and nothing tells the Supplier that they were not delivered.',
    evidence: ['LOG-01'],
  },
  'DEV-34': {
    answer: 'met',
    rationale:
      'Every change of the switch carries its cause in the log. Credit, load limit, tamper and command were each tested.',
    evidence: ['TR-06'],
  },
  'DEV-36': {
    objectives: { a: 'met', b: 'met', c: 'met', d: 'met' },
    rationale:
      'Top-ups have a counter of their own. After five wrong entries by hand the keypad waits, and top-ups by message go on.',
    evidence: ['TR-06', 'TR-07'],
  },
  'DEV-38': {
    answer: 'met',
    rationale: 'The inventory lists 14 items with the reason and the time for which each is kept.',
    evidence: ['DOC-06'],
  },
  'DEV-39': {
    answer: 'met',
    rationale:
      'A change of tenancy hides all readings and billing data of the time before on the display and on the HAN.',
  },
  'VER-01': {
    answer: 'partly-met',
    rationale:
      '212 of 231 security functions are traced to a test with a result. The rest are in the log and alert functions.',
    evidence: ['DOC-01', 'TR-02'],
  },
  'VER-02': {
    answer: 'met',
    rationale: 'Every report names the hash of the image tested, which is the release image.',
    evidence: ['TR-03'],
  },
  'VER-03': {
    answer: 'not-applicable',
    rationale:
      'This is the first firmware of hardware version 1.2 to leave the factory, so there is no earlier version to upgrade from.',
  },
  'VER-04': {
    answer: 'met',
    rationale:
      'For each command: wrong signature, wrong originator, wrong target, replayed and cut short. 1,904 cases, none accepted.',
    evidence: ['TR-02'],
  },
  'VER-05': {
    answer: 'partly-met',
    rationale: 'The HAN and the message handler were fuzzed for 30 days. The optical port has had one day.',
    evidence: ['TR-09'],
  },
  'VER-06': {
    answer: 'met',
    rationale: 'Power was cut at 4,000 points in activation, key change and top-up.',
    evidence: ['TR-07'],
  },
  'VER-08': {
    choice: 'internal',
    rationale:
      'The group security team is independent of the project but of the same company. An outside laboratory is booked for September.',
    evidence: ['TR-09'],
  },
  'VER-09': {
    answer: 'met',
    rationale: 'Published test vectors for every algorithm run at each build and on the unit at final test.',
    evidence: ['TR-08'],
  },
  'DEP-01': {
    answer: 'met',
    rationale:
      'Provisioning runs in a locked cell with two operators; certificate requests and answers are matched by Device ID.',
    evidence: ['CFG-01', 'TR-01'],
  },
  'DEP-02': {
    answer: 'met',
    rationale:
      'The last station reads the content of every Trust Anchor Cell back and stops the line if any is not the production one.',
    evidence: ['TR-01', 'CFG-01'],
  },
  'DEP-03': {
    answer: 'met',
    rationale: 'Install Codes are delivered to the Supplier in an encrypted file, and are not printed on the carton.',
    evidence: ['DOC-04'],
  },
  'DEP-05': {
    answer: 'met',
    rationale:
      'The guide shows the seals and the display of a sound unit, and says whom to call about one that is not.',
    evidence: ['DOC-04'],
  },
  'DEP-07': {
    answer: 'met',
    rationale:
      'The submission form was filled in from the build record, and the hash was computed again from the shipped image.',
  },
  'DEP-08': {
    number: 150,
    rationale: 'Re-evaluation is booked 150 days before the certificate expires.',
    evidence: ['DOC-01'],
  },
  'DEP-11': {
    answer: 'met',
    rationale:
      'Each change is judged by the security architect on the change form; 31 since certification, two of them told to the laboratory.',
    evidence: ['DOC-01'],
  },
  'DEP-12': {
    answer: 'met',
    rationale: 'A page with address, key and what happens next; the first answer comes within three working days.',
    evidence: ['DOC-02'],
  },
  'DEP-13': {
    objectives: { a: 'met', b: 'met', c: 'not-met', d: 'met' },
    rationale:
      'The procedure does not yet name the SSC, nor who decides that a weakness is material. The draft of issue 4 does.',
    evidence: ['DOC-02'],
  },
  'DEP-14': {
    number: 150,
    rationale: 'The longest of the last three years. Type testing of metrology took most of it.',
    evidence: ['DOC-02'],
  },
  'BLD-01': {
    answer: 'met',
    rationale: 'Audited twice a year; the last audit left two minor findings, both closed.',
    evidence: ['DOC-01'],
  },
  'BLD-03': {
    answer: 'met',
    rationale: 'Reviewed at each release. 57 threats, each with the requirement that answers it.',
    evidence: ['DES-02'],
  },
  'BLD-04': {
    answer: 'partly-met',
    rationale: 'Architecture and boot were reviewed by engineers outside the project. The prepayment design was not.',
    evidence: ['SR-01'],
  },
  'BLD-05': {
    answer: 'met',
    rationale: 'Rules are checked by the build; each change has a reviewer who did not write it.',
    evidence: ['SR-01', 'DOC-01'],
  },
  'BLD-06': {
    answer: 'met',
    rationale:
      'Two-person approval to the release branch, builds on machines without a way out, access reviewed each quarter.',
    evidence: ['DOC-02'],
  },
  'BLD-08': {
    answer: 'met',
    rationale: 'A bill of materials is made with each build and compared with published weaknesses each night.',
    evidence: ['DOC-05'],
  },
  'BLD-10': {
    objectives: { a: 'met', b: 'met', c: 'met', d: 'met' },
    rationale: 'The key is in two hardware modules at two sites. Loss of one module was rehearsed in January.',
    evidence: ['DOC-03'],
  },
};
