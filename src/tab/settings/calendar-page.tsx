import { Section } from '../ui/section.tsx';
import { DatesStep } from '../wizard/steps/dates-step.tsx';
import { FormatStep } from '../wizard/steps/format-step.tsx';
import { SettingsPage } from './settings-frame.tsx';
import { WizardPart } from './wizard-part.tsx';

/** When the programme takes place, and how its pairs begin to meet. */
export default function CalendarPage({ programmeId }: { readonly programmeId: string }) {
  return (
    <SettingsPage programmeId={programmeId} part="calendar">
      {(programme, reload) => (
        <WizardPart programme={programme} reload={reload} steps={['dates', 'format']}>
          {(props) => (
            <>
              <Section>
                <DatesStep {...props} />
              </Section>
              <Section>
                <FormatStep {...props} />
              </Section>
            </>
          )}
        </WizardPart>
      )}
    </SettingsPage>
  );
}
