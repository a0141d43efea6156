export async function main(args: readonly string[]): Promise<number> {
  console.log(args)
  return 0
}
