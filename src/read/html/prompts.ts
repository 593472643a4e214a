/** Words by which outlets speak to their readers beside the report, as whole blocks. */

const PROMPTS: readonly RegExp[] = [
  /^(?:also|must|do)[ -](?:read|watch|see)\b/i,
  /^read (?:also|more|next|full|the full|this release)\b.{0,160}$/i,
  /^(?:watch|listen|video|see also|related|recommended|explained|opinion|in pictures) ?[:|]/i,
  /^(?:advertisement|advertising|sponsored(?: content)?|promoted|ad|loading)(?:…|\.{3}| ?[·|–-] ?.{0,40})?$/i,
  /^(?:story|article) continues below\b/i,
  /^(?:skip|scroll to continue|continue reading|keep reading|tap to|click here|click to|view original content)\b/i,
  /^(?:follow|join|like) us\b/i,
  /^(?:subscribe|sign up|register|log in|sign in|already a subscriber)\b.{0,200}$/i,
  /^(?:catch|get|stay) (?:all |up )?(?:the |updated|ahead|to date|live)\b.{0,200}\b(?:news|updates?|app|channel|inbox|newsletter|whatsapp|google)\b/i,
  /^(?:published|posted|edited|updated|first published|last updated|uploaded|written|compiled|curated|reported) (?:by|on|at)\b[^.]{0,80}$/i,
  /^(?:published|posted|edited|updated|first published|last updated) ?(?:by|on|at)? ?[:–-] ?.{0,60}$/i,
  /^reporting by [^.]{3,150}(?:; ?(?:additional|editing|writing)\b[^.]{0,120})?\.?$/i,
  /^our standards:/i,
  /^(?:listen to this (?:article|story)|this (?:video|audio) (?:can ?not|cannot) be played|media caption|image caption|image source)\b/i,
  /^(?:share|tweet|email|print|copy link|whatsapp|save|comments?|reply|read later)(?: (?:this|article|story|via|on)\b.{0,30})?:?$/i,
  /^(?:tags?|topics?|filed under|categories|keywords)\b ?:/i,
  /^this (?:article|story|report) (?:appears|appeared|was (?:first|originally) published|has not been edited)\b/i,
  /^(?:copyright|©|\(c\)) ?.{0,160}$/i,
  /^.{0,60}\ball rights reserved\b.{0,80}$/i,
  /^\(?(?:release id|visitor counter)\b/i,
  /^\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/i,
  /^(?:photo|image|picture)s? ?(?:credit|courtesy|by)?s? ?[:/]/i,
];

/** Whether a block of text is no part of the report, by its words alone. */
export function isPrompt(text: string): boolean {
  return PROMPTS.some((pattern) => pattern.test(text));
}

const TEASERS =
  /^(?:related|recommended|trending|popular|also|more|most|latest|top|other|further) ?(?:reading|articles?|stories|news|posts?|topics?|content|links?|on this (?:story|topic)|from .{1,30}|read|popular|viewed|stories|headlines|coverage|to (?:read|watch|explore))?:?$|^(?:you (?:may|might) (?:also )?like|read (?:more|next|also)|up next|in case you missed it|editor['’]s (?:choice|picks?)|don['’]t miss|key events|about the authors?|must reads?)\b.{0,20}$/i;

/** Whether a heading stands over links to other reports. */
export function opensTeasers(text: string): boolean {
  return text !== '' && TEASERS.test(text);
}
