import { Module } from '@nestjs/common';
import { Despachos } from './despachos.js';
import { WebhooksController } from './webhooks.controller.js';

@Module({ controllers: [WebhooksController], providers: [Despachos], exports: [Despachos] })
export class WebhooksModule {}
