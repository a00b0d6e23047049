/** The smallest write there is: refused only by a database that takes nothing at all. */
export const PROBE = `insert into "meta" ("key", "value") values ('recorder.probe', '')
  on conflict ("key") do update set "value" = excluded."value"`;
