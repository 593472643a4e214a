/** What the pages add to the style of the dossier. */
import { bar } from './bar.ts';
import { controls } from './controls.ts';
import { layout } from './layout.ts';

export const pageStyle = [bar, layout, controls].join('');
