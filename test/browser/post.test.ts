import { expect, test, vi } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { startMailServer } from '../support/mail-server.ts';
import { realOffices } from '../support/real-office.ts';

vi.setConfig({ testTimeout: 60_000 });

const openOffice = realOffices();

test('people choose their post and the address of their diary, which a stranger’s diary then reads until it is ended', async () => {
  const mail = await startMailServer();
  const office = await openOffice({ config: { smtpUrl: mail.url } });
  const { server } = office;
  const { team: zorg } = await office.team('Team Zorg');
  const kees = await office.person('Kees', { team: zorg, role: 'member' });
  const { page } = await office.browse(kees.who);
  await page.goto('/account');
  await page.getByLabel('Dag', { exact: true }).selectOption({ label: 'donderdag' });
  await page.getByLabel('Tijd', { exact: true }).selectOption('14');
  await page.getByRole('checkbox', { name: /^Herinnering/ }).setChecked(false, { force: true });
  await page.getByLabel('Taal van de mail').selectOption('en');
  await page.getByRole('status').getByText('Opgeslagen').waitFor();
  expect((await kees.who.ask('GET', '/api/v1/my-post')).body).toMatchObject({
    digestWeekday: 4,
    digestHour: 14,
    reminders: false,
    language: 'en',
    mail: 'on',
  });
  await page.getByRole('button', { name: 'Maak een adres voor je agenda' }).click();
  const address = await page.getByLabel('Adres van je agenda').inputValue();
  await expectAccessible(page, 'post and diary');
  expect((await server.nobody.ask('GET', new URL(address).pathname)).text).toContain('BEGIN:VCALENDAR');
  await page.reload();
  await page.getByText('Er is een adres').waitFor();
  expect(await page.getByLabel('Adres van je agenda').count()).toBe(0);
  await page.getByRole('button', { name: 'Stop hiermee' }).click();
  await page.getByRole('button', { name: 'Maak een adres voor je agenda' }).waitFor();
  expect((await server.nobody.ask('GET', new URL(address).pathname)).status).toBe(404);
});

test('the link in a letter turns it off for a stranger, says so in words, and its secret leaves the address', async () => {
  const mail = await startMailServer();
  const clock = { now: Date.now() };
  const office = await openOffice({
    config: { smtpUrl: mail.url },
    now: () => clock.now,
  });
  const { server } = office;
  const { team: zorg } = await office.team('Team Zorg');
  const kees = await office.person('Kees', { team: zorg, role: 'member' });
  // wherever in the week this runs: the overview was due a minute ago
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Amsterdam',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', weekday: 'short' });
  const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  await kees.who.ask('PUT', '/api/v1/my-post', {
    digest: true,
    digestWeekday: days.indexOf(weekday.format(clock.now)) + 1,
    digestHour: Number(parts.format(clock.now)),
    reminders: true,
    mentions: true,
    quietFrom: 0,
    quietUntil: 0,
    language: 'nl',
  });
  await server.app.postJob.run();
  const letter = mail.received.find(({ to }) => to[0] === kees.login);
  const link = /\S+\/post-uit#\S+/.exec(letter?.text ?? '')?.[0] ?? '';
  const stranger = await office.browse(null);
  // nobody is signed in, and a link that was changed is no link
  stranger.expects(/status of 40[14]/);
  const { page } = stranger;
  await page.goto(link);
  await page.getByText('Je krijgt het weekoverzicht niet meer per mail.').waitFor();
  expect(page.url()).not.toContain('#');
  await expectAccessible(page, 'turned off from a letter');
  expect((await kees.who.ask('GET', '/api/v1/my-post')).body).toMatchObject({ digest: false });
  await page.getByRole('button', { name: 'Toch weer aan' }).press('Enter');
  await page.getByText('Het weekoverzicht staat weer aan.').waitFor();
  expect((await kees.who.ask('GET', '/api/v1/my-post')).body).toMatchObject({ digest: true });
  await page.goto(`${link.slice(0, -4)}xxxx`);
  await page.reload();
  await page.getByRole('heading', { name: /Deze link werkt niet meer|Open de link opnieuw/ }).waitFor();
});
