import type { Theme } from '@fluentui/react-components';
import { HostConfig } from 'adaptivecards';

/** Adaptive Cards paints with plain values, so it gets those of the theme in force. */
export function cardHostConfig(theme: Theme): HostConfig {
  const colours = {
    default: { default: theme.colorNeutralForeground1, subtle: theme.colorNeutralForeground2 },
    dark: { default: theme.colorNeutralForeground1, subtle: theme.colorNeutralForeground2 },
    light: { default: theme.colorNeutralForeground3, subtle: theme.colorNeutralForeground3 },
    accent: { default: theme.colorBrandForeground1, subtle: theme.colorBrandForeground2 },
    good: {
      default: theme.colorStatusSuccessForeground1,
      subtle: theme.colorStatusSuccessForeground1,
    },
    warning: {
      default: theme.colorStatusWarningForeground1,
      subtle: theme.colorStatusWarningForeground1,
    },
    attention: {
      default: theme.colorStatusDangerForeground1,
      subtle: theme.colorStatusDangerForeground1,
    },
  };
  const container = (backgroundColor: string) => ({
    backgroundColor,
    foregroundColors: colours,
    borderColor: theme.colorNeutralStroke2,
  });
  return new HostConfig({
    fontFamily: theme.fontFamilyBase,
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    supportsInteractivity: true,
    spacing: {
      small: 8,
      default: 12,
      medium: 16,
      large: 20,
      extraLarge: 24,
      padding: 16,
    },
    separator: { lineThickness: 1, lineColor: theme.colorNeutralStroke2 },
    containerStyles: {
      default: container(theme.colorNeutralBackground1),
      emphasis: container(theme.colorNeutralBackground3),
      accent: container(theme.colorBrandBackground2),
      good: container(theme.colorStatusSuccessBackground1),
      warning: container(theme.colorStatusWarningBackground1),
      attention: container(theme.colorStatusDangerBackground1),
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', suffix: ' *', color: 'default' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { weight: 'default', color: 'attention' },
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'default' },
    },
    factSet: {
      title: { weight: 'bolder', wrap: true, maxWidth: 150 },
      value: { wrap: true },
      spacing: 12,
    },
    textStyles: { heading: { size: 'large', weight: 'bolder' } },
  });
}
