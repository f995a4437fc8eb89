import type { Scenario } from './scenario.ts';

export const whatsappDeviceRemoved: Scenario = {
  name: 'whatsapp-device-removed',
  title: 'A linked WhatsApp device is removed',
  about: 'Somebody removes the linked device on their phone. A new QR code must be scanned.',
  steps: [
    { at: '+1min', do: 'status', account: 'whatsapp', status: 'disconnected' },
    {
      at: '+2min',
      do: 'call',
      account: 'whatsapp',
      method: 'POST',
      path: '/v2/:account/chats/chat-1/messages/send',
      body: { text: 'Hello' },
    },
  ],
};
