/** What the pages add to the style of the dossier. */
import { api } from './api.ts';
import { bar } from './bar.ts';
import { controls } from './controls.ts';
import { layout } from './layout.ts';
import { lists } from './lists.ts';
import { sources } from './sources.ts';

export const pageStyle = [bar, layout, controls, lists, sources, api].join('');
