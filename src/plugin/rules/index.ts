import type { Plugin } from '@docusaurus/types';
import { ruleCatalogue } from '../../load/index.ts';
import type { RulesPageProps } from './RulesPage.tsx';

/** The rules that checklists are held to, as one page; each has its code as its place. */
export default function rulesPlugin(): Plugin {
  return {
    name: 'rules',
    contentLoaded({ actions: { addRoute } }) {
      const props: RulesPageProps = { rules: ruleCatalogue() };
      addRoute({ path: '/rules', component: '@site/src/plugin/rules/RulesPage.tsx', exact: true, props: { ...props } });
    },
  };
}
