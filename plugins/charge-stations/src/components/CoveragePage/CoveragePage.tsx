import {
  TimeRangePicker,
  useKnowledgeCoverage,
  useTimeRange,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import { useSearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { OneOf } from '../OneOf';
import { PageBody } from '../PageBody';
import { SkeletonTable } from '../SkeletonTable';
import { Codes } from './Codes';
import { coverageFrom, VIEWS } from './coverageQuery';
import { CoverageSentence } from './CoverageSentence';
import { LeftOutRunbooks } from './LeftOutRunbooks';
import { Links } from './Links';
import { Stations } from './Stations';

/** What of what the fleet shows nothing explains: in a sentence, then each with its next step. */
export function CoveragePage() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const { parameters, patch } = useSearchPatch();
  const { range, setRange } = useTimeRange({ fallback: '30d' });
  const { view, show, opened } = coverageFrom(parameters);
  const summary = useKnowledgeCoverage({ range });
  const toggle = (name: string) =>
    patch({ opened: name === opened ? undefined : name }, { replace: true });
  return (
    <PageBody page="coverage">
      <Loaded
        query={summary}
        skeleton={<SkeletonTable label={t('coverage.loading')} rows={6} />}
      >
        {({ codes, stations, links, linkCheck, isComplete }) => {
          const amounts = {
            codes: codes.incomplete,
            stations: stations.incomplete,
            links: links.needAttention,
          };
          return (
            <>
              <CoverageSentence
                codes={codes}
                stations={stations}
                links={links}
              />
              <LeftOutRunbooks />
              {!isComplete && (
                <Alert severity="warning">{t('coverage.incomplete')}</Alert>
              )}
              <Stack
                direction="row"
                flexWrap="wrap"
                gap={1.5}
                alignItems="center"
              >
                <OneOf
                  label={t('coverage.views')}
                  value={view}
                  options={VIEWS.map(name => ({
                    value: name,
                    label: t(`coverage.view.${name}`, {
                      amount: String(amounts[name]),
                    }),
                  }))}
                  onChoose={name =>
                    patch({
                      view: name === 'codes' ? undefined : name,
                      show: undefined,
                      opened: undefined,
                    })
                  }
                />
                {view === 'codes' && (
                  <TimeRangePicker range={range} onChange={setRange} />
                )}
              </Stack>
              {view === 'codes' && (
                <Codes
                  show={show.codes}
                  range={range}
                  total={codes.total}
                  opened={opened}
                  onRefresh={summary.refresh}
                  onToggle={toggle}
                  onPatch={patch}
                />
              )}
              {view === 'stations' && (
                <Stations
                  show={show.stations}
                  opened={opened}
                  onRefresh={summary.refresh}
                  onToggle={toggle}
                  onPatch={patch}
                />
              )}
              {view === 'links' && (
                <Links
                  show={show.links}
                  total={links.total}
                  isCheckOn={linkCheck.isOn}
                  onRefresh={summary.refresh}
                  onPatch={patch}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </PageBody>
  );
}
