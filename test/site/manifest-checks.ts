import { JSDOM } from 'jsdom'

/** What the online validator would say of a manifest, as sentences; empty where all is well. */
export function manifestProblems(xml: string): readonly string[] {
  const { documentElement: app } = new JSDOM(xml, { contentType: 'text/xml' }).window.document
  return [
    ...orderProblems(app),
    ...identityProblems(app),
    ...idProblems(app),
    ...resourceProblems(app),
    ...lengthProblems(app),
    ...iconProblems(app),
    ...addressProblems(app),
    ...translationProblems(app),
  ]
}

/** The children that the schema allows, in its order. */
const childrenInOrder: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['FunctionName', 'TaskpaneId', 'SourceLocation'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
}

const childrenOfExtension: Readonly<Record<string, readonly string[]>> = {
  CustomFunctions: ['Script', 'Page', 'Metadata', 'Namespace'],
  PrimaryCommandSurface: ['CustomTab'],
}

function orderProblems(app: Element): readonly string[] {
  return [app, ...all(app, '*')].flatMap(element => {
    const order = orderOf(element)
    const names = [...element.children].map(child => child.tagName)
    if (!order || names.every((name, at) => isAfter(order, name, names[at - 1]))) return []
    return [`children of ${element.tagName}: ${names.join(', ')}`]
  })
}

function orderOf(element: Element): readonly string[] | undefined {
  if (element.tagName === 'ExtensionPoint') return childrenOfExtension[element.getAttribute('xsi:type') ?? '']
  if (element.tagName === 'Host' && element.hasAttribute('xsi:type'))
    return ['Runtimes', 'AllFormFactors', 'DesktopFormFactor']
  return childrenInOrder[element.tagName]
}

function isAfter(order: readonly string[], name: string, before: string | undefined): boolean {
  return order.includes(name) && (before === undefined || order.indexOf(before) <= order.indexOf(name))
}

function identityProblems(app: Element): readonly string[] {
  const isGuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(textOf(app, 'Id'))
  const isVersion = /^\d{1,5}(\.\d{1,5}){3}$/.test(textOf(app, 'Version'))
  return [...(isGuid ? [] : ['Id is no GUID']), ...(isVersion ? [] : ['Version has not four numbers'])]
}

function idProblems(app: Element): readonly string[] {
  const ids = all(app, '[id]').map(element => element.getAttribute('id') ?? '')
  return ids.filter((id, at) => ids.indexOf(id) !== at).map(id => `id twice: ${id}`)
}

/** Which kind of resource an element may refer to. */
function kindFor(element: Element): string {
  if (element.tagName === 'bt:Image') return 'bt:Images'
  if (['SourceLocation', 'FunctionFile', 'Runtime', 'LearnMoreUrl'].includes(element.tagName)) return 'bt:Urls'
  return element.tagName === 'Description' ? 'bt:LongStrings' : 'bt:ShortStrings'
}

function resourceProblems(app: Element): readonly string[] {
  const resources = matching(app, 'Image, Url, String').filter(element => element.hasAttribute('id'))
  const used = all(app, '[resid]')
  const unresolved = used.filter(element => {
    const found = resources.find(resource => resource.getAttribute('id') === element.getAttribute('resid'))
    return found?.parentElement?.tagName !== kindFor(element)
  })
  const names = new Set(used.map(element => element.getAttribute('resid')))
  const unused = resources.filter(resource => !names.has(resource.getAttribute('id')))
  return [
    ...unresolved.map(element => `resid does not resolve: ${element.getAttribute('resid')}`),
    ...unused.map(resource => `resource not used: ${resource.getAttribute('id')}`),
  ]
}

const limits: readonly (readonly [selector: string, attribute: string, limit: number])[] = [
  ['DisplayName', 'DefaultValue', 125],
  ['DisplayName > Override', 'Value', 125],
  ['OfficeApp > Description', 'DefaultValue', 250],
  ['OfficeApp > Description > Override', 'Value', 250],
  ['ShortStrings > String', 'DefaultValue', 125],
  ['ShortStrings > String > Override', 'Value', 125],
  ['LongStrings > String', 'DefaultValue', 250],
  ['LongStrings > String > Override', 'Value', 250],
  ['[id]', 'id', 125],
  ['[resid]', 'resid', 32],
]

function lengthProblems(app: Element): readonly string[] {
  return limits.flatMap(([selector, attribute, limit]) =>
    matching(app, selector)
      .map(element => element.getAttribute(attribute) ?? '')
      .filter(text => text.length > limit)
      .map(text => `longer than ${limit}: ${text}`),
  )
}

function iconProblems(app: Element): readonly string[] {
  return all(app, 'Icon').flatMap(icon => {
    const sizes = [...icon.children].map(image => image.getAttribute('size'))
    const wrong = [...icon.children].filter(image => {
      const resource = all(app, '[id]').find(each => each.getAttribute('id') === image.getAttribute('resid'))
      return !resource?.getAttribute('DefaultValue')?.endsWith(`-${image.getAttribute('size')}.png`)
    })
    return [
      ...['16', '32', '80'].filter(size => !sizes.includes(size)).map(size => `icon without size ${size}`),
      ...wrong.map(image => `icon of another size: ${image.getAttribute('resid')}`),
    ]
  })
}

/** Every address that the manifest names. */
export function addressesIn(xml: string): readonly string[] {
  const { documentElement } = new JSDOM(xml, { contentType: 'text/xml' }).window.document
  return addressesOf(documentElement)
}

function addressesOf(app: Element): readonly string[] {
  return all(app, '[DefaultValue], [Value]')
    .flatMap(element => [element.getAttribute('DefaultValue') ?? element.getAttribute('Value') ?? ''])
    .filter(value => /^[a-z]+:\/\//.test(value))
}

function addressProblems(app: Element): readonly string[] {
  const origins = new Set(addressesOf(app).map(address => new URL(address).origin))
  const insecure = [...origins].filter(origin => !origin.startsWith('https:'))
  return [
    ...insecure.map(origin => `not https: ${origin}`),
    ...(origins.size > 1 ? [`several origins: ${[...origins].join(', ')}`] : []),
  ]
}

/** All that people read is there in English too; names for Excel are the same in every language. */
function translationProblems(app: Element): readonly string[] {
  const texts = matching(app, 'ShortStrings > String, LongStrings > String, DisplayName, OfficeApp > Description')
  return texts
    .filter(text => text.getAttribute('id') !== 'Functions.Namespace')
    .filter(text => [...text.children].filter(child => child.getAttribute('Locale') === 'en-US').length !== 1)
    .map(text => `no English: ${text.getAttribute('DefaultValue')}`)
}

const all = (within: Element, selector: string): readonly Element[] => [...within.querySelectorAll(selector)]

/** By local names, since selectors know no prefixes: `ShortStrings > String`. */
function matching(app: Element, selectors: string): readonly Element[] {
  return selectors.split(', ').flatMap(selector => {
    const path = selector.split(' > ').reverse()
    return [app, ...all(app, '*')].filter(element => path.every((name, up) => isNamed(ancestor(element, up), name)))
  })
}

const isNamed = (element: Element | null, name: string): boolean =>
  element !== null && (name.startsWith('[') ? element.matches(name) : element.localName === name)

function ancestor(element: Element, up: number): Element | null {
  return up === 0 ? element : element.parentElement && ancestor(element.parentElement, up - 1)
}

function textOf(app: Element, name: string): string {
  return [...app.children].find(child => child.tagName === name)?.textContent ?? ''
}
