import { stringify } from 'yaml';

/** What is asked when a checklist is begun. */
export interface NewChecklist {
  /** A slug. */
  readonly id: string;
  readonly title: string;
  /** Id of an entry of the sources register that its first requirement cites. */
  readonly source: string;
}

/** The text of a checklist with one requirement: enough to be free of errors, with words that say what to write. */
export function newChecklist({ id, title, source }: NewChecklist): string {
  const words = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd();
  return `# yaml-language-server: $schema=../schema/checklist.schema.json
format: 1
id: ${id}
version: 0.1.0
status: draft
title: ${words(title)}
purpose: >-
  Say who uses this checklist, when and what for.
notice: >-
  This is a self-assessment aid and a draft. A result is not an approval.
appliesTo: [ESME, GSME, CH, HCALCS, PPMID, IHD, CAD]

# Facts about the Device, which conditions can name.
profile:
  - id: deviceType
    label: Which type of Device is it?
    type: enum
    options:
      - { value: ESME, label: Electricity Smart Metering Equipment (ESME) }
      - { value: GSME, label: Gas Smart Metering Equipment (GSME) }
      - { value: CH, label: Communications Hub (CH) }
      - { value: other, label: Another Device }

scoring:
  model: weighted
  thresholds:
    - { id: overall, title: The whole checklist, atLeast: 80 }

sections:
  - id: first-section
    title: First section
    requirements:
      - id: REQ-01
        title: The first requirement in a few words
        statement: >-
          What must be true of the Device or its maker.
        why: >-
          What goes wrong without it.
        guidance: []
        sources:
          - { source: ${source}, confidence: inferred }
`;
}
