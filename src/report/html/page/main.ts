import { figuresOf } from '../view/figures.js';
import { Findings } from '../view/findings.js';
import { dayOf } from '../view/words.js';
import { actionsCard, agesCard, projectsCard, tiles } from './cards.js';
import { drawForPaper } from './charts.js';
import { detailsReader, readAbout, readTable } from './data.js';
import { element } from './dom.js';
import { notices, pageFoot, pageHead } from './head.js';
import type { Page } from './page.js';
import { riskCard } from './risk-chart.js';
import { FindingsSection } from './section.js';
import { Store } from './store.js';
import { timeCard } from './time-chart.js';

start();

function start(): void {
  const about = readAbout();
  const findings = new Findings(readTable());
  const today = dayOf(new Date(about.generatedAt));
  const figures = figuresOf(findings, today);
  const page: Page = {
    about,
    findings,
    figures,
    today,
    store: new Store(),
    details: detailsReader(),
  };
  const section = new FindingsSection(page);
  const charts = [riskCard(page), timeCard(page)].filter((chart) => chart !== null);
  const cards = [
    actionsCard(page),
    projectsCard(page),
    ...charts.map(({ card }) => card),
    agesCard(page),
  ].filter((card) => card !== null);
  // Of many, the lists have more room than the charts below them.
  if (cards.length > 3) for (const card of cards.slice(0, 2)) card.classList.add('half');
  document
    .getElementById('page')
    ?.append(
      pageHead(page),
      element('main', {}, [
        ...notices(page),
        tiles(page),
        element('div', { class: 'cards' }, cards),
        section.element,
      ]),
      pageFoot(page),
    );
  section.mount();
  // What can be read first is drawn first.
  requestAnimationFrame(() => {
    setTimeout(() => {
      for (const { draw } of charts) draw();
      drawForPaper();
      document.documentElement.dataset['ready'] = 'yes';
    });
  });
}
