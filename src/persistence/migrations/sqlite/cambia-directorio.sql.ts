/** Triggers by which a table moves the version of the directory: SQLite has them one by event, and for each row. */
const SUCESOS = ['insert', 'update', 'delete'] as const;

export const crearCambiaDirectorio = (tablas: readonly string[]): readonly string[] =>
  tablas.flatMap((tabla) =>
    SUCESOS.map(
      (
        suceso,
      ) => `create trigger ${tabla}_${suceso}_cambia_directorio after ${suceso} on ${tabla} begin
          update version_de_directorio set version = version + 1;
        end`,
    ),
  );

export const quitarCambiaDirectorio = (tablas: readonly string[]): readonly string[] =>
  tablas.flatMap((tabla) =>
    SUCESOS.map((suceso) => `drop trigger ${tabla}_${suceso}_cambia_directorio`),
  );
