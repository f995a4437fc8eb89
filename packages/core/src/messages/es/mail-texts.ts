import type { MailTexts } from '../mail-texts.ts';
import { plural } from '../plural.ts';

const counted = plural<'one' | 'many' | 'other'>('es');

/** The Spanish words of mails. */
export const mailTexts: MailTexts = {
  reminder: (subject) => `Recordatorio: ${subject}`,
  eachNeedsYou: 'Cada una vuelve a funcionar cuando inicie sesión en ella.',
  opensApp: (app) =>
    `El enlace abre ${app}, y desde allí inicia sesión. Ningún correo le pide nunca una contraseña.`,
  openApp: (app) => `Abrir ${app}`,
  whyOwner: (app) => `Recibe este correo porque conectó cuentas en ${app}.`,
  whyOperator: (app) => `Recibe este correo porque se ocupa de ${app}.`,
  preferences: 'Elegir qué correos recibe',
  worksAgain: {
    heading: (count) =>
      counted(count, {
        one: '# cuenta vuelve a funcionar',
        many: '# de cuentas vuelven a funcionar',
        other: '# cuentas vuelven a funcionar',
      }),
    sentence: 'No queda nada por hacer.',
  },
  causeOver: {
    heading: 'La interrupción ha terminado',
    sentence: (provider) =>
      provider
        ? `Las cuentas de ${provider} que detuvo vuelven a funcionar.`
        : 'Las cuentas que detuvo vuelven a funcionar.',
  },
  unclaimed: {
    heading: (count) =>
      counted(count, {
        one: '# cuenta no es de nadie',
        many: '# de cuentas no son de nadie',
        other: '# cuentas no son de nadie',
      }),
    sentence:
      'Están conectadas en Unipile, y nadie las tiene en la aplicación. Asigne cada una a su dueño, o elimínela.',
  },
  declined: {
    heading: (provider) => (provider ? `Se rechazó una cuenta de ${provider}` : 'Se rechazó una cuenta'),
    sentence: 'Alguien intentó conectarla. El servicio de ayuda de Unipile puede decirle por qué se rechazó.',
    person: (id) => `Quién lo intentó: ${id}`,
  },
};
