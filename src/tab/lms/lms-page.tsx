import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FileShape } from '../../wire/export.ts';
import { LmsShape, RegistrationLinkShape, type LmsWire } from '../../wire/lti.ts';
import { ProgrammePage } from '../programmes/parts/programme-page.tsx';
import { programmeApi } from '../programmes/parts/sections.ts';
import { IssuedPart } from '../traces/issued-part.tsx';
import { RecordsPart } from '../traces/records-part.tsx';
import { VivaPart } from '../traces/viva-part.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { Folded } from '../ui/folded.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { saveBytes } from '../ui/save-file.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { CopyField } from './copy-field.tsx';
import { CoursesPart } from './courses-part.tsx';
import { GradesPart } from './grades-part.tsx';
import { LaunchesPart } from './launches-part.tsx';
import { PlatformForm } from './platform-form.tsx';
import { PlatformsPart } from './platforms-part.tsx';
import { useLmsWords } from './words.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A programme and what keeps learning elsewhere: its LMS, record store and badges. */
export default function LmsPage({ programmeId }: { readonly programmeId: string }) {
  const words = useLmsWords().settings;
  const programme = programmeApi(programmeId);
  const path = `${programme}/lms`;
  const lms = useResource(path, LmsShape);
  const reload = () => void lms.reload();
  return (
    <ProgrammePage programmeId={programmeId} section="lms" lead={words.lead}>
      {() => (
        <>
          <Loaded resource={lms}>
            {(view) => (
              <>
                <PlatformsPart path={path} platforms={view.platforms} reload={reload} />
                <Connect path={path} programme={programme} urls={view.urls} reload={reload} />
                <LaunchesPart path={path} view={view} reload={reload} />
                <CoursesPart path={path} courses={view.courses} reload={reload} />
                <GradesPart path={path} view={view} reload={reload} />
              </>
            )}
          </Loaded>
          <RecordsPart path={`${programme}/records`} />
          <VivaPart path={`${programme}/catalogue`} />
          <IssuedPart path={`${programme}/badges`} />
        </>
      )}
    </ProgrammePage>
  );
}

function Connect(props: {
  readonly path: string;
  readonly programme: string;
  readonly urls: LmsWire['urls'];
  readonly reload: () => void;
}) {
  const { path, programme, urls, reload } = props;
  const styles = useStyles();
  const words = useLmsWords().settings;
  const api = useApi();
  const [link, setLink] = useState('');
  const make = useCommand(() =>
    api.send('POST', `${path}/registration-links`, {}, RegistrationLinkShape),
  );
  return (
    <Section title={words.connect}>
      <Body1>{words.connectText}</Body1>
      <FailureNote failure={make.failure} />
      {link === '' ? (
        <div>
          <BusyButton
            appearance="primary"
            busy={make.busy}
            onClick={() => {
              void make.run().then((reply) => {
                if (reply.ok) setLink(reply.value.url);
              });
            }}
          >
            {words.makeLink}
          </BusyButton>
        </div>
      ) : (
        <CopyField label={words.link} hint={words.linkHint} value={link} />
      )}
      <Folded title={words.byHand}>
        <Body1>{words.byHandText}</Body1>
        {(['launch', 'login', 'jwks', 'tool'] as const).map((name) => (
          <CopyField key={name} label={words.url[name]} value={urls[name]} />
        ))}
        <Caption1 className={styles.quiet}>{words.customText}</Caption1>
        <PlatformForm path={path} done={reload} reload={reload} />
      </Folded>
      <CartridgeButton programme={programme} />
    </Section>
  );
}

/** The kit for an LMS that takes pages: they come with links that open each module here. */
function CartridgeButton({ programme }: { readonly programme: string }) {
  const words = useLmsWords().cartridge;
  const api = useApi();
  const fetchFile = useCommand(() => api.get(`${programme}/kit-cartridge`, FileShape));
  return (
    <>
      <FailureNote failure={fetchFile.failure} />
      <div>
        <BusyButton
          busy={fetchFile.busy}
          onClick={() => {
            void fetchFile.run().then((reply) => {
              if (!reply.ok) return;
              const { fileName, contentType, content } = reply.value;
              saveBytes(fileName, contentType, content);
            });
          }}
        >
          {words.download}
        </BusyButton>
      </div>
    </>
  );
}
