/** The pages that are used most, in the longest language and in the one that runs from the right. */
const languages = ['de', 'ar'];

export async function languageScreens({ shoot, pages }) {
  for (const language of languages)
    for (const [name, path] of Object.entries(pages))
      await shoot(`${name}-${language}`, path, settled, (page) =>
        page.addInitScript((chosen) => localStorage.setItem('cryobridge.language', chosen), language),
      );
}

async function settled(page) {
  await page.getByRole('main').waitFor();
  await page.waitForLoadState('networkidle');
}
