import checklistSchema from '../../checklists/schema/checklist.schema.json';

const { properties, $defs } = checklistSchema;

/** Names of properties in the order in which checklists have them. */
export const ORDER = {
  checklist: Object.keys(properties),
  section: Object.keys($defs.section.properties),
  requirement: Object.keys($defs.requirement.properties),
  response: Object.keys($defs.response.properties),
  citation: Object.keys($defs.citation.properties),
  option: Object.keys($defs.responseOption.properties),
} as const;
