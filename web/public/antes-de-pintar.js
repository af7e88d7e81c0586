(() => {
  let elegido = 'auto';
  let idioma = new URLSearchParams(location.search).get('idioma');
  try {
    elegido = localStorage.getItem('minga-tema') ?? 'auto';
    idioma ??= localStorage.getItem('minga-idioma');
  } catch {
    // Storage may be forbidden: the system's choice stands.
  }
  const oscuro =
    elegido === 'dark' ||
    (elegido !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', oscuro ? 'dark' : 'light');
  if (idioma === 'en') document.documentElement.lang = 'en';
})();
