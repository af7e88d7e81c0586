/**
 * The zone in which the account of alias `c` lives its day: that of the governments where it holds office, when they are
 * all in one; with offices for the nation, for a gremio or in both zones, the mainland's. `dia` is the place of today.
 */
export const zonaDeCuenta = (dia: string): string =>
  `coalesce((select case when count(distinct coalesce(tz.zona, 'America/Guayaquil')) = 1
      then min(coalesce(tz.zona, 'America/Guayaquil')) end
    from designacion dz left join titular tz on tz.id = dz.titular_id
    where dz.persona_id = c.persona_id and dz.desde <= ${dia} and (dz.hasta is null or dz.hasta >= ${dia})),
   'America/Guayaquil')`;
