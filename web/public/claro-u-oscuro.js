(() => {
  let elegido = 'auto';
  try {
    elegido = localStorage.getItem('minga-tema') ?? 'auto';
  } catch {
    // Storage may be forbidden: the system's choice stands.
  }
  const oscuro =
    elegido === 'dark' ||
    (elegido !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', oscuro ? 'dark' : 'light');
})();
