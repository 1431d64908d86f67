import type { Project } from '../../load/index.ts';

type Form = Project['forms'][number];

/** Of each form, the newest published edition; while none is published, the newest draft. */
export function currentForms({ forms }: Pick<Project, 'forms'>): readonly Form[] {
  return [...new Set(forms.map(({ id }) => id))].flatMap((id) => {
    const editions = forms.filter((form) => form.id === id);
    const current = editions.filter(({ status }) => status === 'published').at(-1) ?? editions.at(-1);
    return current === undefined ? [] : [current];
  });
}
