import { DEMO_CENTRES, DEMO_USERS } from '../demoUsers.ts';

/** One button for each demo user. Nothing in it comes from outside but the identifier of the login, which is escaped. */
export function loginPage(uid: string): string {
  const buttons = DEMO_USERS.map(
    ({ username, role, centre }) =>
      `<button name="username" value="${username}"><b>${username}</b> ${role}, ${DEMO_CENTRES[centre].name}</button>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Log in as a demo user</title>
<link rel="icon" href="data:,">
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 30rem; margin: 3rem auto; padding: 0 1rem; }
button { display: block; width: 100%; margin: .5rem 0; padding: .75rem; font: inherit; text-align: left; cursor: pointer; }
</style>
</head>
<body>
<main>
<h1>Log in as a demo user</h1>
<p>This page exists for the demonstration only. The centres and persons are fictitious.</p>
<form method="post" action="/login/${encodeURIComponent(uid)}">
${buttons.join('\n')}
</form>
</main>
</body>
</html>
`;
}
