import type { LoadContext, Plugin } from '@docusaurus/types';
import type { Project } from '../../load/index.ts';
import type { ClauseReference, FormIndexPageProps, FormPageProps } from '../../widget/props.ts';
import { clausePermalink } from '../permalinks.ts';
import { atBase } from '../atBase.ts';
import type { ProjectSource } from '../projectSource.ts';
import { currentForms } from './currentForms.ts';

type Form = Project['forms'][number];

/** Request forms: `/forms` lists them, `/forms/<id>` is for filling one in. */
export default function formsPlugin(source: ProjectSource, { order }: { readonly order: readonly string[] }) {
  return ({ baseUrl }: LoadContext): Plugin => ({
    name: 'forms',
    getPathsToWatch: () => source.inputs,
    loadContent: () => source.load(),
    contentLoaded({ actions: { addRoute } }) {
      const project = source.current();
      const place = ({ id }: Form) => (order.includes(id) ? order.indexOf(id) : order.length);
      const forms = [...currentForms(project)].sort((a, b) => place(a) - place(b));
      const index: FormIndexPageProps = {
        forms: forms.map(({ id, version, status, title, purpose }) => ({ id, version, status, title, purpose })),
      };
      const page = (path: string, name: string, props: object): void =>
        addRoute({
          path: atBase(baseUrl, path),
          component: `@code/widget/${name}.tsx`,
          exact: true,
          props: { ...props },
        });
      page('/forms', 'FormIndexPage', index);
      for (const form of forms) {
        const props: FormPageProps = { form, clauses: clausesOf(form, project) };
        page(`/forms/${form.id}`, 'FormPage', props);
      }
    },
  });
}

function clausesOf(form: Form, { documents }: Project): Record<string, ClauseReference> {
  const cited = new Set(
    form.sections.flatMap(({ guidance = [], questions }) => [
      ...guidance,
      ...questions.flatMap((question) => question.guidance ?? []),
    ]),
  );
  return Object.fromEntries(
    documents.flatMap(({ file, title, clauses }) =>
      clauses
        .filter(({ id }) => cited.has(id))
        .map((clause) => [
          clause.id,
          { title: clause.title, permalink: clausePermalink(file, clause.id), document: title },
        ]),
    ),
  );
}
