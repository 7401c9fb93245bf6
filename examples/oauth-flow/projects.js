'use strict';

const NAMES = [
  'Website',
  'Web shop',
  'Checkout',
  'Customer portal',
  'iOS app',
  'Android app',
  'Watch app',
  'Onboarding',
  'Help centre',
  'Release notes',
  'Transactional mail',
  'Newsletter',
  'Push messages',
  'Invoices',
  'Contracts',
  'Terms and privacy',
  'Press kit',
  'Partner portal',
  'Back office',
  'Point of sale',
  'Kiosk',
  'Chat bot',
  'Voice menu',
  'Design system',
  'Developer docs',
];
const BASE_LANGUAGES = ['en', 'en', 'en', 'de', 'fr', 'lv'];

/** Made up, and the same on every run. */
const projects = NAMES.map((name, index) => ({
  name,
  base_language_iso: BASE_LANGUAGES[index % BASE_LANGUAGES.length],
  languages: ['en', 'es', 'ja', 'pt_BR'],
  statistics: {
    keys_total: 40 + ((index * 379) % 1900),
    base_words: 200 + ((index * 1543) % 9000),
    progress_total: (index * 37) % 101,
  },
}));

module.exports = { projects };
