import type { OperatorTexts } from '../operator-texts.ts';

/** The English words of the operators' tools. */
export const operatorTexts: OperatorTexts = {
  proxy: {
    heading: (account) => `Proxy of ${account}`,
    sentence: 'The account reaches its service this way. A change may restart it.',
    way: 'Way to the service',
    ways: { none: 'Chosen by Unipile', country: 'Near a country', own: 'A proxy of your own' },
    country: 'Country',
    protocol: 'Protocol',
    host: 'Host',
    port: 'Port',
    username: 'User name',
    password: 'Password',
    passwordHint: 'It is sent once and never shown again.',
    save: { label: 'Change proxy', labelFor: (account) => `Change proxy of ${account}` },
    saving: 'Changing the proxy…',
    saved: 'The proxy is changed. The status follows by itself.',
    cancel: 'Cancel',
  },
  connect: {
    heading: (owner) => `Connect an account for ${owner}`,
    how: 'How',
    hows: {
      quick: { label: 'Sign in here', hint: 'You enter the sign-in yourself, now.' },
      shared: { label: 'Send a one-time link', hint: 'Whoever opens it can connect one account.' },
    },
    service: 'Service',
    anyService: 'Any service',
    settings: 'Settings',
    parts: 'Parts of LinkedIn',
    methods: 'Ways to sign in',
    methodNames: { credentials: 'Password', cookies: 'Browser cookies' },
    scopes: 'Permissions (scopes)',
    scopesHint: 'One per line. Empty asks for the usual ones.',
    openSignIn: 'Open sign-in',
    connected: (owner) => `The account is connected. It belongs to ${owner}.`,
  },
  restart: {
    running: 'Restarting…',
    done: 'The account restarts. The status follows by itself.',
  },
  failures: {
    forbidden: 'Only operators may do this.',
    refused: 'This was refused. Nothing changed.',
    other: 'This did not work. Nothing changed. Try again in a minute.',
  },
};
