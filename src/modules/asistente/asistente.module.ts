import { Module } from '@nestjs/common';
import { AsistenteController } from './asistente.controller.js';
import { AsistenteService } from './asistente.service.js';
import { Redactor } from './puertos.js';
import { RedactorHttp } from './redactor-http.js';

@Module({
  controllers: [AsistenteController],
  providers: [AsistenteService, { provide: Redactor, useClass: RedactorHttp }],
})
export class AsistenteModule {}
