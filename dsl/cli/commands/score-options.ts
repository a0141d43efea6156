export interface ScoreOptions {
  readonly rules?: string
  readonly index?: string
  readonly units?: string
  readonly reading: readonly string[]
  readonly json: boolean
  readonly out?: string
  readonly force: boolean
}
