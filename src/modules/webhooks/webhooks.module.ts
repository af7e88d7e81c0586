import { Module } from '@nestjs/common';
import { MensajeroPorWebhook } from './mensajero-por-webhook.js';
import { WebhooksController } from './webhooks.controller.js';

@Module({
  controllers: [WebhooksController],
  providers: [MensajeroPorWebhook],
  exports: [MensajeroPorWebhook],
})
export class WebhooksModule {}
