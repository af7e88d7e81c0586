import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist', sourcemap: false, target: 'es2022' },
  server: {
    proxy: { '/api': process.env.MINGA_API ?? 'http://127.0.0.1:3000' },
  },
});
