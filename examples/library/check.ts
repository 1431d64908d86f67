/** Checks the checklists, registers and guidance of a site: `check.ts <folder>`. */
import { formatProblem, loadProject } from 'device-assurance-portal/load';

const [folder = '.'] = process.argv.slice(2);
const { checklists, problems, texts } = await loadProject(folder);
for (const problem of problems) console.log(formatProblem(problem, texts.get(problem.file)));
console.log(`${checklists.length} editions, ${problems.length} problems`);
