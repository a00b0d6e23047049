import { OCPP16_ERROR_CODES } from '@forecourt/plugin-charge-stations-common';

/** One StatusNotification an error code, with texts that a careless store or page would break. */
export const errorReports = OCPP16_ERROR_CODES.map((errorCode, index) => ({
  connectorId: 1,
  errorCode,
  status: errorCode === 'NoError' ? 'Available' : 'Faulted',
  timestamp: new Date().toISOString(),
  info: `Größe 3.${index}: "O'Brien" <b>\\n</b> 充电 🔌`,
  vendorId: `com.example.vendor-${index}`,
  vendorErrorCode: `0x${index.toString(16).padStart(4, '0')}; --`,
}));
