/** Where and by whom a command is given. The role decides what a person may settle, never what they may record. */
import { municipalityOf, type OfficeCode } from '../../identifiers/office-code.ts';
import type { StaffNumber } from '../author.ts';

export const ROLES = ['clerk', 'manager', 'hq'] as const;
export type Role = (typeof ROLES)[number];

export interface Here {
  readonly office: OfficeCode;
  readonly clerk: StaffNumber;
  readonly role: Role;
}

/** DPA code PPMM of the municipality an office stands in, as a plain integer to compare announcements with. */
export const municipalityOfOffice = (office: OfficeCode): number => municipalityOf(office);
