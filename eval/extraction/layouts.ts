/**
 * All layouts. Every third one, by its place here, is held out: rules are written looking at the others alone. So a
 * new layout goes at the end.
 */
import * as forms from './layouts/forms.ts';
import * as offices from './layouts/offices.ts';
import * as old from './layouts/old.ts';
import * as portals from './layouts/portals.ts';
import * as scripted from './layouts/scripted.ts';
import * as systems from './layouts/systems.ts';
import type { Layout } from './page.ts';

export interface Placed {
  readonly layout: Layout;
  readonly heldOut: boolean;
}

const ORDER: readonly Layout[] = [
  systems.weblogClassic,
  systems.weblogBlocks,
  systems.fieldSystem,
  systems.pageBuilder,
  systems.hostedWeblog,
  systems.localPaper,
  portals.indianPortal,
  portals.indianPaper,
  portals.japanesePortal,
  portals.israeliPortal,
  portals.aggregator,
  portals.teaserGrid,
  offices.ministryRelease,
  offices.governmentSite,
  offices.agencySite,
  offices.releaseWire,
  offices.institute,
  offices.communityPaper,
  scripted.accelerated,
  scripted.divSoup,
  scripted.spansOnly,
  scripted.clientRendered,
  scripted.endlessScroll,
  scripted.inlineCards,
  scripted.hiddenCopies,
  forms.liveBlog,
  forms.paywall,
  forms.gallery,
  forms.interview,
  forms.brief,
  forms.broadcaster,
  forms.magazine,
  forms.letterService,
  forms.factTable,
  old.tableEra,
  old.unclosed,
  old.brokenData,
  old.westernBytes,
  old.preformatted,
  old.smallScreen,
  old.microdata,
];

export const LAYOUTS: readonly Placed[] = ORDER.map((layout, i) => ({ layout, heldOut: i % 3 === 2 }));
