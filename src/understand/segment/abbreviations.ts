/** Abbreviations that keep their full stop, after the English Web Treebank and the usage of news agencies. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** Stand before a name: a sentence never ends after one. */
export const TITLES = words(
  `Mr Mrs Ms Dr Prof Rev Hon St Messrs Gen Maj Col Lt Capt Cpt Sgt Adm Cmdr Cdr Brig Cpl Pvt Supt Sen Sens Rep
   Reps Gov Govs Pres Amb Atty Fr Sr Sra Mme Mlle Ste Mt Ft Lieut Vice-Adm`,
);

/** May stand at the end of a sentence or inside it. */
export const ABBREVIATIONS = words(
  `Inc Corp Ltd Co Cos Bros Jr Sr Esq Ph vs etc al approx dept Dept est ave Ave blvd Blvd Rd Sq Jan Feb Mar Apr
   Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Ariz Ala Ark Calif Colo Conn Fla Ga Kan Ky
   Md Mich Minn Mo Mont Neb Nev Okla Penn Pa Tenn Tex Va Vt Wis Wyo pp ca cf eds Nos Intl Govt Natl Univ Assn
   Mgr Fig Vol viz Op`,
);

/** Also words, or the ends of words: they keep the stop only when a digit, a comma or lower case follows. */
export const UNSURE_ABBREVIATIONS = words(
  `No no Sat Sun Mass Miss Wash Ill Ind Ore La Del v p c art Art fig ed vol min max Ed Dist Ter ext sec dec jan
   feb mar apr jun jul aug sep oct nov`,
);

/** Prefixes whose hyphen does not split the word ("anti-war"), as opposed to "US-led", which is three tokens. */
export const PREFIXES: readonly string[] = (
  'e non re anti co pre pro mid post over multi counter semi sub mini socio inter intra ultra ex un micro ' +
  'macro psycho bi de dis extra hyper infra para quasi trans tri'
).split(' ');
