/**
 * What is shown stands in tables of its own (`documents` … `changes`); what the next update of the ledger needs to
 * know stands in three (`working_…`), found by key or by postings. `body` is the JSON of a row as the ledger prints it,
 * as text: PostgreSQL's json types refuse characters that reports may hold.
 */
export const reportsAndLedger = `
create table meta (name text collate "C" primary key, value text collate "C" not null);

create table documents (
  id text collate "C" primary key,
  body text collate "C" not null,
  understood text collate "C" not null,
  copy_of text collate "C",
  publisher text collate "C" not null,
  first_day integer not null,
  last_day integer not null,
  words tsvector not null
);
create index documents_words on documents using gin (words) with (fastupdate = off);
create index documents_publisher on documents (publisher);
create index documents_copy_of on documents (copy_of);

create table entries (
  id text collate "C" primary key,
  body text collate "C" not null,
  kind text collate "C" not null,
  stage text collate "C",
  certainty text collate "C" not null,
  relations text[] not null,
  entities text[] not null,
  first_day integer not null,
  last_day integer not null,
  words tsvector not null
);
create index entries_relations on entries using gin (relations) with (fastupdate = off);
create index entries_entities on entries using gin (entities) with (fastupdate = off);
create index entries_words on entries using gin (words) with (fastupdate = off);

create table claims (
  id text collate "C" primary key,
  body text collate "C" not null,
  entry text collate "C" not null,
  document text collate "C" not null,
  address text collate "C" not null,
  salted_address text collate "C" not null,
  words tsvector not null
);
create index claims_entry on claims (entry);
create index claims_document on claims (document);
create index claims_address on claims (address);
create index claims_words on claims using gin (words) with (fastupdate = off);
create index claims_salted_address on claims (salted_address);

create table former_entries (id text collate "C" primary key, claims text[] not null);

create table statements (
  id text collate "C" primary key,
  body text collate "C" not null,
  document text collate "C" not null,
  speaker text collate "C",
  about text[] not null
);
create index statements_document on statements (document);
create index statements_speaker on statements (speaker);
create index statements_about on statements using gin (about) with (fastupdate = off);

create table conflicts (id text collate "C" primary key, body text collate "C" not null, entries text[] not null, settled boolean not null);
create index conflicts_entries on conflicts using gin (entries) with (fastupdate = off);

create table possible_matches (id text collate "C" primary key, body text collate "C" not null, entries text[] not null);
create index possible_matches_entries on possible_matches using gin (entries) with (fastupdate = off);

create table entities (id text collate "C" primary key, body text collate "C" not null, kind text collate "C" not null, state text collate "C", names text collate "C" not null);
create index entities_state on entities (state);

create table rulings (id text collate "C" primary key, body text collate "C" not null);

create table changes (
  id integer primary key,
  at text collate "C" not null,
  relations text[] not null,
  body text collate "C" not null
);
create index changes_at on changes (at, id);
create index changes_relations on changes using gin (relations) with (fastupdate = off);

create table working_rows (
  id integer generated always as identity primary key,
  area smallint not null,
  key text collate "C" not null,
  value text collate "C" not null,
  postings text collate "C" not null,
  unique (area, key)
);
create table working_texts (list smallint, value text collate "C", row integer, primary key (list, value, row));
create table working_numbers (list smallint, value integer, row integer, primary key (list, value, row));
`;
