export { brandMark } from './brand-marks/brand-mark.tsx';
