/**
 * The page «Verificar», where there is JavaScript: the file is read here and goes nowhere. What is checked is written in
 * the verifier that anybody can download; this only shows what it says.
 */
const palabras = document.querySelector('#palabras').dataset;
const resultado = document.querySelector('#resultado');

const renglon = (texto) => {
  const li = document.createElement('li');
  li.textContent = texto;
  return li;
};

const filas = (dichos) => {
  const lista = document.createElement('ul');
  lista.className = 'filas';
  lista.append(...dichos.map((dicho) => renglon(dicho)));
  return lista;
};

function mostrar(informe) {
  const lista = filas([
    ...informe.hallazgos.map((h) => `✗ ${h.donde}: ${h.explicacion}`),
    ...informe.avisos.map((aviso) => `· ${aviso}`),
  ]);
  const veredicto = document.createElement('p');
  const fuerte = document.createElement('strong');
  fuerte.textContent = `${informe.bien ? '✓' : '✗'} ${palabras[informe.veredicto]}`;
  veredicto.append(fuerte);
  const que = document.createElement('p');
  que.textContent = [informe.titular, informe.procedimiento]
    .filter((x) => x !== null)
    .concat(palabras.revisado.replace('{a}', informe.asientos).replace('{f}', informe.archivos))
    .join(' · ');
  resultado.replaceChildren(
    veredicto,
    // Of what could not be opened nothing was checked.
    ...(informe.veredicto === 'ilegible' ? [] : [que]),
    lista,
    ...ocultos(informe.noPublicos),
  );
}

function ocultos(titulos) {
  if (titulos.length === 0) return [];
  const todos = document.createElement('details');
  const cuantos = document.createElement('summary');
  cuantos.textContent = palabras.noPublicos.replace('{n}', titulos.length);
  todos.append(cuantos, filas(titulos));
  return [todos];
}

/** The seal that was published that day; none, when it cannot be asked for. */
async function publicado(fecha) {
  const r = await fetch(`/api/publico/v1/sellos/${fecha}`);
  if (!r.ok) return [];
  const sello = await r.json();
  return [{ fecha: sello.fecha, huella: sello.raiz }];
}

async function comprobarArchivo([archivo]) {
  if (archivo === undefined) return;
  resultado.replaceChildren(renglon(palabras.leyendo));
  try {
    const { verificarExpediente } = await import(palabras.verificador);
    const zip = new Uint8Array(await archivo.arrayBuffer());
    const primero = await verificarExpediente(zip);
    mostrar(
      primero.sello === null
        ? primero
        : await verificarExpediente(zip, await publicado(primero.sello.fecha)),
    );
  } catch {
    resultado.replaceChildren(renglon(palabras.falla));
  }
}
document.querySelector('#expediente').addEventListener('change', ({ target }) => {
  void comprobarArchivo(target.files);
});

const formulario = document.querySelector('#recibo');
async function comprobarRecibo() {
  const { proceso, asiento, huella } = Object.fromEntries(new FormData(formulario));
  const salida = document.querySelector('#del-recibo');
  const r = await fetch(
    `/api/publico/v1/recibos/${encodeURIComponent(proceso.trim())}/${encodeURIComponent(asiento.trim())}?hash=${encodeURIComponent(huella.trim().toLowerCase())}`,
  ).catch(() => null);
  if (r?.ok !== true) {
    // What they wrote may be right: it could not be asked.
    salida.textContent =
      r?.status === 400 || r?.status === 404 ? palabras.reciboMal : palabras.reciboSinPreguntar;
    return;
  }
  const { coincide, selladoEl } = await r.json();
  salida.textContent = !coincide
    ? `✗ ${palabras.reciboNo}`
    : `✓ ${selladoEl === null ? palabras.reciboSi : palabras.reciboSellado.replace('{fecha}', selladoEl)}`;
}
formulario.addEventListener('submit', (evento) => {
  evento.preventDefault();
  void comprobarRecibo();
});
// Who comes from a receipt brings it in the address.
const traido = new URLSearchParams(location.search);
for (const [nombre, valor] of traido)
  if (formulario.elements.namedItem(nombre) !== null) formulario.elements[nombre].value = valor;
if (traido.has('huella')) void comprobarRecibo();

const dia = new Intl.DateTimeFormat(document.documentElement.lang, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const sellos = document.querySelector('#sellos');
const { elementos } = await (await fetch('/api/publico/v1/sellos?limite=10')).json();
if (elementos.length > 0)
  sellos.replaceChildren(
    ...elementos.map((s) => {
      const tr = document.createElement('tr');
      for (const [celda, dicho, que] of [
        ['th', dia.format(new Date(s.fecha))],
        ['td', String(s.hojas), palabras.procesos],
        ['td', s.raiz, palabras.raiz],
      ]) {
        const c = document.createElement(celda);
        if (que === undefined) c.scope = 'row';
        else c.dataset.que = que;
        c.textContent = dicho;
        tr.append(c);
      }
      return tr;
    }),
  );
