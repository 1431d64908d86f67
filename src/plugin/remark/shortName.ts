/** Parts of source ids that are not words but names, and how they are written where that is not all capitals. */
const NAMES = new Set(
  'bsi caf cavp cbke ccs ch cpa cpl cps cra crt csc dcc decc duis en etsi faq fips gbcs gsme hcalcs id iec ihd ihds ir isvs ncsc nist owasp plc ppmid psti ra rfc sc scf se sec secas smda smets smi smki sp ssc ssdf st tad uk'.split(
    ' ',
  ),
);

/**
 * What a source is called inside a sentence, made from its id, which is short where the title is not: `sec-v61-notice`
 * is "SEC v61 notice", `iec-62443-4-1` is "IEC 62443-4-1".
 */
export function shortName(id: string): string {
  return id
    .split('-')
    .map((part, at, parts) => {
      const joint = at === 0 ? '' : isNumber(part) && isNumber(parts[at - 1] ?? '') ? '-' : ' ';
      return joint + word(part, at === 0);
    })
    .join('');
}

function isNumber(part: string): boolean {
  return /^\d+[a-z]?$/.test(part);
}

function word(part: string, first: boolean): string {
  // Modifications and models: letters followed by digits, such as mp203 or e470; versions keep their small v.
  if (part.length === 1 || NAMES.has(part) || /^(?!v)[a-z]+\d+[a-z]*$/.test(part) || /^\d+[a-z]$/.test(part))
    return part.toUpperCase();
  return first ? part.charAt(0).toUpperCase() + part.slice(1) : part;
}
