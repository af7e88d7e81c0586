import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Situacion } from '../api/modelo';
import { direccionDeOferta } from './contexto';
import { MenuDeActos, terminaSinConcluir } from './menu-de-actos';
import estilos from './plan.module.css';

/** More than these are no longer «what comes next». */
const A_LA_VISTA = 2;

/** What may be done in one part of a plan: what is awaited at hand, everything else in its menu. */
export function ActosDeParte({
  situacion: s,
  parte,
  nombre,
}: {
  situacion: Situacion;
  parte: string;
  nombre: string;
}) {
  const { t } = useTranslation();
  const ofertas = s.marca === null ? s.ofertas.filter((o) => o.procesoId === parte && o.puedo) : [];
  if (ofertas.length === 0) return <span className={estilos.nada}>{t('plan.nadaAhora')}</span>;
  // A menu of one thing would only hide it.
  const unica = ofertas.length === 1;
  const cercanas = ofertas
    .filter((o) => (o.espera || unica) && !terminaSinConcluir(o.evento))
    .slice(0, A_LA_VISTA);
  const otras = ofertas.filter((o) => !cercanas.includes(o));
  return (
    <>
      {cercanas.map((o) => (
        <Button
          key={o.evento}
          component={Link}
          to={direccionDeOferta(s, o)}
          variant="light"
          size="xs"
          aria-label={`${o.etiqueta}: ${nombre}`}
        >
          {o.etiqueta}
        </Button>
      ))}
      <MenuDeActos
        menudo
        sobre={nombre}
        grupos={[{ actos: otras.map((o) => ({ ...o, hacer: direccionDeOferta(s, o) })) }]}
      />
    </>
  );
}
