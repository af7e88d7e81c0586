import { createBrowserRouter } from 'react-router';
import { Armazon } from './armazon/armazon';
import { PaginaRota } from './armazon/pagina-rota';
import { pantallas } from './pantallas';
import { conTextos } from './textos/idiomas';

export const rutas = createBrowserRouter(pantallas({ Armazon, PaginaRota, pantalla: conTextos }));
