import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type SimulatedClass, simulatedClasses } from '../../addin/workbench/host/objects/model.ts'

const source = readFileSync('node_modules/@microsoft/office-js/dist/excel-win32-16.01.debug.js', 'utf8')

/** The part of the library that declares a class; undefined where there is none of that name. */
function declarationOf(name: string): string | undefined {
  const start = source.indexOf(`var _type${name} = "${name}"`)
  const end = source.indexOf(`Excel.${name} = ${name};`, start)
  if (start === -1 || end === -1) return undefined
  // What the library does by hand follows the class, up to the next one.
  const next = source.indexOf('var _type', end)
  return source.slice(start, next === -1 ? undefined : next)
}

/** Members that the host has and the library does not know by that name. */
function unknownMembers({ name, properties, links, methods }: SimulatedClass): readonly string[] {
  const declaration = declarationOf(name)
  if (declaration === undefined) return [`class ${name}`]
  const [, list = '[]'] =
    /_scalarPropertyOriginalNames", \{\s*get: function \(\) \{\s*return (\[[^\]]*\])/.exec(declaration) ?? []
  const scalars = new Set<string>(JSON.parse(list))
  return [
    ...properties.filter(
      property => !scalars.has(property) && !declaration.includes(`SetProperty(thisObj, "${property}"`),
    ),
    ...links.filter(link => !declaration.includes(`this, "${link}", `)),
    ...methods.filter(method => !declaration.includes(`"${method}"`)),
  ].map(member => `${name}.${member}`)
}

test.each(simulatedClasses.map(each => [each.name, each] as const))(
  '%s has members of the real library only',
  (_, simulated) => {
    expect(unknownMembers(simulated)).toEqual([])
  },
)

describe('the comparison finds', () => {
  const empty = { properties: [], links: [], methods: [] }
  test.each([
    ['a class that is not there', { name: 'Cell', ...empty }, ['class Cell']],
    ['a misspelt property', { name: 'Range', ...empty, properties: ['Value'] }, ['Range.Value']],
    ['a link that is not there', { name: 'Range', ...empty, links: ['Formatting'] }, ['Range.Formatting']],
    ['a method of another class', { name: 'Range', ...empty, methods: ['Protect'] }, ['Range.Protect']],
  ] as const)('%s', (_, simulated, unknown) => {
    expect(unknownMembers(simulated)).toEqual(unknown)
  })
})

test('no class is declared twice', () => {
  const names = simulatedClasses.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
})
