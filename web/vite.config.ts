import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { comprimidos } from './comprimidos.ts';
import { direcciones } from './direcciones.ts';

export default defineConfig({
  plugins: [react(), direcciones(), comprimidos()],
  // The manifest says what each screen downloads: a test weighs it.
  build: { outDir: 'dist', sourcemap: false, target: 'es2022', manifest: true },
  server: {
    proxy: { '/api': process.env.MINGA_API ?? 'http://127.0.0.1:3000' },
  },
});
