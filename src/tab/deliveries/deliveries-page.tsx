import { Button, Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import {
  DeliveriesShape,
  DeliverySummaryShape,
  type DeliveriesWire,
  type DeliverySummaryWire,
} from '../../wire/deliveries.ts';
import { useDeliveryWords } from '../administration/words.ts';
import { DataTable } from '../programmes/parts/data-table.tsx';
import { Filters } from '../programmes/parts/filters.tsx';
import { ProgrammePage } from '../programmes/parts/programme-page.tsx';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { useHere } from '../ui/visits.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  filters: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    alignItems: 'flex-start',
  },
});

const PAGE = 25;
const CATEGORIES = ['prompt', 'programme', 'person', 'answer'] as const;
type Line = DeliveriesWire['items'][number];

/** What was asked for after the first page. */
interface Rest {
  readonly asked: string;
  readonly items: readonly Line[];
  readonly next?: string;
}

/** Where each message of a programme stands, why and what to do; never what it says. */
export default function DeliveriesPage({ programmeId }: { readonly programmeId: string }) {
  const words = useDeliveryWords();
  const { locale } = useLanguage();
  const path = `${programmeApi(programmeId)}/deliveries`;
  const sums = useResource(`${path}/summary?lang=${locale}`, DeliverySummaryShape);
  return (
    <ProgrammePage programmeId={programmeId} section="deliveries" lead={words.lead}>
      {() => (
        <Loaded resource={sums}>
          {(view) => (
            <>
              <Causes causes={view.causes} />
              <Lines key={locale} path={path} sums={view} onRetried={() => void sums.reload()} />
            </>
          )}
        </Loaded>
      )}
    </ProgrammePage>
  );
}

function Causes({ causes }: { readonly causes: DeliverySummaryWire['causes'] }) {
  const styles = useStyles();
  const words = useDeliveryWords();
  const { formats } = useLanguage();
  if (causes.length === 0) return null;
  return (
    <Section title={words.columns.remedy}>
      <ul className={styles.list}>
        {causes.map(({ cause, reason, remedy, messages }) => (
          <li key={cause}>
            {reason} ({formats.number(messages)})<p className={styles.text}>{remedy}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Lines(props: {
  readonly path: string;
  readonly sums: DeliverySummaryWire;
  readonly onRetried: () => void;
}) {
  const { path, sums, onRetried } = props;
  const styles = useStyles();
  const words = useDeliveryWords();
  const api = useApi();
  const [state, setState] = useHere('deliveries.state', 'all');
  const [category, setCategory] = useHere('deliveries.category', 'all');
  const query = new URLSearchParams({ limit: String(PAGE) });
  if (state !== 'all') query.set('state', state);
  if (category !== 'all') query.set('category', category);
  const asked = `${path}?${query.toString()}`;
  const first = useResource(asked, DeliveriesShape);
  const [rest, setRest] = useState<Rest>({ asked, items: [] });
  // Pages that follow belong to the filter under which they were asked for.
  const further = rest.asked === asked ? rest : { asked, items: [] };
  const next = further.items.length > 0 ? further.next : first.value?.continuation;
  const items = first.value === undefined ? undefined : [...first.value.items, ...further.items];
  const fetchPage = useCommand((from: string) =>
    api.get(`${asked}&continuation=${encodeURIComponent(from)}`, DeliveriesShape),
  );
  const more = async (from: string) => {
    const reply = await fetchPage.run(from);
    if (!reply.ok) return;
    const { items: page, continuation } = reply.value;
    const found = { asked, items: [...further.items, ...page] };
    setRest(continuation === undefined ? found : { ...found, next: continuation });
  };
  const shown = sums.states.filter(({ messages }) => messages > 0);
  const names = { ...words.category, all: words.filters.all };
  return (
    <Section title={words.title}>
      <div className={styles.filters}>
        <Filters
          label={words.filters.state}
          chosen={state}
          onChoose={setState}
          choices={[
            { key: 'all', label: words.filters.all, count: sums.messages },
            ...shown.map((one) => ({ key: one.state, label: one.label, count: one.messages })),
          ]}
        />
        <Field label={words.filters.category}>
          <Dropdown
            value={names[category as keyof typeof names]}
            selectedOptions={[category]}
            onOptionSelect={(_event, { optionValue = 'all' }) => setCategory(optionValue)}
          >
            {(['all', ...CATEGORIES] as const).map((name) => (
              <Option key={name} value={name}>
                {names[name]}
              </Option>
            ))}
          </Dropdown>
        </Field>
      </div>
      <FailureNote
        failure={items === undefined ? undefined : (first.failure ?? fetchPage.failure)}
      />
      {items === undefined && <Loaded resource={first}>{() => null}</Loaded>}
      {items?.length === 0 && <p className={styles.text}>{words.empty}</p>}
      {items !== undefined && items.length > 0 && (
        <Table
          items={items}
          path={path}
          onRetried={() => {
            onRetried();
            void first.reload();
          }}
        />
      )}
      {next !== undefined && (
        <div>
          <BusyButton busy={fetchPage.busy} onClick={() => void more(next)}>
            {words.more}
          </BusyButton>
        </div>
      )}
    </Section>
  );
}

function Table(props: {
  readonly items: readonly Line[];
  readonly path: string;
  readonly onRetried: () => void;
}) {
  const styles = useStyles();
  const words = useDeliveryWords();
  const { formats } = useLanguage();
  const api = useApi();
  const announce = useAnnounce();
  const retry = useCommand((id: string) =>
    api.send('POST', `${props.path}/${encodeURIComponent(id)}/retry`),
  );
  const { columns } = words;
  return (
    <>
      <FailureNote failure={retry.failure} />
      <DataTable
        label={words.title}
        items={props.items}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'person',
            head: columns.person,
            names: true,
            cell: ({ person, categoryLabel }) => (
              <>
                {person.name}
                <p className={styles.text}>{categoryLabel}</p>
              </>
            ),
          },
          { key: 'state', head: columns.state, short: true, cell: (line) => line.stateLabel },
          { key: 'since', head: columns.since, short: true, cell: (l) => formats.moment(l.at) },
          {
            key: 'reason',
            head: columns.reason,
            cell: (line) => (
              <>
                {line.reason ?? line.notice ?? '–'}
                {line.mayRetry && (
                  <Button
                    size="small"
                    onClick={() => {
                      void retry.run(line.id).then((reply) => {
                        if (!reply.ok) return;
                        announce(words.retried);
                        props.onRetried();
                      });
                    }}
                  >
                    {words.retry}
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
    </>
  );
}
