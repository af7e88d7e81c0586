/** The badges at the corners of an element. Their figures are those of the endpoint, as the table's are. */
import type { TFunction } from 'i18next';
import type { ElementoConFichas, Tokens } from '../api/modelo';
import { fechaCorta } from '../formato/fechas';
import type { Insignia } from './colocar';
import { tardeEn } from './signos-de-elemento';
import { AL_PIE, ARRIBA_A_LA_DERECHA, ARRIBA_A_LA_IZQUIERDA, EN_EL_CAMINO } from './sitio-libre';

export function insigniasDe(e: ElementoConFichas, tokens: Tokens, t: TFunction): Insignia[] {
  const insignias: Insignia[] = [];
  if (e.fichas > 0) {
    const dias = e.dias === null ? '' : ` · ${t('vivo.diasCorto', { count: e.dias })}`;
    const pausa = tokens.marca === null ? '●' : '❚❚';
    insignias.push({
      sitios: ARRIBA_A_LA_DERECHA,
      html: hacer('vivo-fichas', `${pausa} ${e.fichas}${dias}`, { fichas: String(e.fichas) }),
    });
  }
  if (e.pasadas > 1)
    insignias.push({
      sitios: ARRIBA_A_LA_IZQUIERDA,
      html: hacer('vivo-pasadas', `×${e.pasadas}`, { pasadas: String(e.pasadas) }),
    });
  if (e.detenido !== null)
    insignias.push({
      sitios: AL_PIE,
      html: hacer('vivo-vencida', t('vivo.incidente'), {}),
    });
  else if (e.meta !== null && e.fichas > 0)
    insignias.push({
      sitios: AL_PIE,
      html: hacer(
        tardeEn(e) ? 'vivo-vencida' : 'vivo-meta',
        t(tardeEn(e) ? 'vivo.vencio' : 'vivo.meta', {
          fecha: fechaCorta(e.meta.fecha, tokens.hoy),
        }),
        {},
      ),
    });
  else if (e.sinConstancia)
    insignias.push({
      sitios: AL_PIE,
      html: hacer('vivo-sinpapel', t('vivo.sinConstancia'), {}),
    });
  return insignias;
}

export const insigniaDeCamino = (veces: number): Insignia => ({
  sitios: EN_EL_CAMINO,
  html: hacer('vivo-pasadas', `×${veces}`, { veces: String(veces) }),
});

export function hacer(clase: string, texto: string, datos: Record<string, string>): HTMLElement {
  const html = document.createElement('span');
  html.className = `vivo-insignia ${clase}`;
  html.textContent = texto;
  // The table says it: read aloud here, it would be a figure without a thing.
  html.setAttribute('aria-hidden', 'true');
  for (const [k, v] of Object.entries(datos)) html.dataset[k] = v;
  return html;
}
