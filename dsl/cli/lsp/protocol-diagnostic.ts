import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node'
import type { ServiceDiagnostic } from '../../services/diagnostics.ts'
import { type Asked, locationOf } from './asked.ts'
import { serverTexts } from './texts.ts'

/** A finding in the file that was asked about, as editors show it. */
export function protocolDiagnostic(found: ServiceDiagnostic, { view, client: { language } }: Asked): Diagnostic {
  const related = found.related.flatMap(place => locationOf(view, place))
  return {
    range: view.files.get(found.document)?.rangeOf(found.span) ?? view.file.rangeOf(found.span),
    severity: severities[found.severity],
    code: found.code,
    source: 'thuoc',
    message: found.sentence[language],
    relatedInformation: related.map(location => ({ location, message: serverTexts[language].related })),
  }
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
} as const satisfies Record<ServiceDiagnostic['severity'], DiagnosticSeverity>
