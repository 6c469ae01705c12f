// The images have no curl: this asks one address, and ends with 0 when it answers with success.
const response = await fetch(process.argv[2] ?? '', { signal: AbortSignal.timeout(4000) }).catch(() => undefined);
process.exit(response?.ok === true ? 0 : 1);
