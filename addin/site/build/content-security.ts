/** Where Office.js comes from: the add-in's own folder, for closed networks, or Microsoft's address. */
export type OfficeSource = 'own' | 'microsoft'

export const MICROSOFT_ORIGIN = 'https://appsforoffice.microsoft.com'

/**
 * What the pages may load and run: their own files and nothing else. No `unsafe-eval`: rule files are untrusted.
 * Inline styles stay allowed, since the component and spreadsheet libraries write theirs while they run.
 */
export function contentSecurityPolicy(office: OfficeSource): string {
  const scripts = office === 'own' ? "'self'" : `'self' ${MICROSOFT_ORIGIN}`
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
