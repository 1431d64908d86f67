import type { LoadContext, Plugin } from '@docusaurus/types';
import { ruleCatalogue } from '../../load/index.ts';
import { atBase } from '../atBase.ts';
import type { RulesPageProps } from './RulesPage.tsx';

/** The rules that checklists are held to, as one page; each has its code as its place. */
export default function rulesPlugin({ baseUrl }: LoadContext): Plugin {
  return {
    name: 'rules',
    contentLoaded({ actions: { addRoute } }) {
      const props: RulesPageProps = { rules: ruleCatalogue() };
      const path = atBase(baseUrl, '/rules');
      addRoute({ path, component: '@code/plugin/rules/RulesPage.tsx', exact: true, props: { ...props } });
    },
  };
}
