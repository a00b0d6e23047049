import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledge } from './loadKnowledge';
import { provePack } from './provePack';

/** As an installer's list has them. */
const CONTROLLER_KEYS = `
  RCMBDelta RCMB_STATE RCMBTransactionMaxRMS RCMBTransactionMaxDC Geolocation InvalidRFIDFilter
  RFIDEnable EnforceSecureRFID ChargeBoxSerialNumber PowerLineVoltage MainsFrequency EichrechtState
  EichrechtDaemonVersion EichrechtHashInfo EichrechtPubKey EichrechtMesskapselId
  EichrechtCableLossFactor OperatorCurrentLimit ResetType2PlugCounterTo Type2PlugCounter
  ResetSchukoPlugCounterTo SchukoPlugCounter ResetType2ContactorCounterTo ContactorCyclesType2
  ResetSchukoContactorCounterTo ContactorCyclesSchuko EnergyManInputPowerLimitCfg
  OcppQueueFullAsErrorState LocalPreAuthorize LocalAuthorizeOffline RetransmitMeterValues UPnPUUID
  HeartbeatInterval USBFieldEngineer USBConfigUpdate USBFirmwareUpdate OCPPSlaveState ConnectionType
  DataConsumption DataConsumptionLastMonth InterfacesList APN ModemNetworkSelMode ModemNetworkType
  ModemNetworkOperFmt ScanNetworkOperators APNUsername APNPassword Req3GNetworkOperator SIMPIN
  LASTWRONGSIMPIN GSMPPPMTU NetworkConfigMode StaticNetworkConfigAddress StaticNetworkConfigNetmask
  StaticNetworkConfigDNS SSLModeClient SSLModeServer WANRouter WLANSSID WLANPassword
  WLANStaticNetworkConfigAddress WLANStaticNetworkConfigNetmask WLANStaticNetworkConfigGateway
  WLANStaticNetworkConfigDNS WLANNetworkConfigDHCPHostname WLANEnabled WLANNetworkConfigMode
  WLANNetworkConfigDHCPRetries WLANNetworkConfigDHCPTimeout WLANNetworkConfigDHCPDelay WiFiHotspotSSID
  WiFiHotspotPassword WiFiHotspotSubnet WiFiHotspotNetmask WiFiHotspotEnabled WiFiHotspotEncryption
  WiFiHotspotDHCPDEnable MACEVCCIDPrefix Autocharge RCDTEST RCDRESET RCDAUTORECLOSURE RCDENABLE
  RCDRETRIPENABLE MCBENABLE VentHeatingCtrlMode TiltDetection WeldCheckAuxRelay MonitoringRelayInput
  PEState PEFailAsError RCDAUTORECLOSUREDELAY RCDAUTORECLOSUREATTEMPTS VentHeatingHyst
  VentHeatingTempThr AmbientCpuDelta GaroBoard UTCScheduledReboots LocalScheduledReboots
  DaysScheduledReboots ReducedCurrent ReducedCurrentPct TempDelta TempStopThreshold2
  TempReduceThreshold1 OCPPMeterType SecondMeterType OcppMeterEnergy SecondMeterEnergy OcppMeterPower
  SecondMeterPower OcppMeterCurrent SecondMeterCurrent OcppMeterVoltage SecondMeterVoltage
  OCPPViaLocalNetwork MeterSerialNumber SecondMeterSerialNumber MeterPublicKey
  MeterValueSampleInterval ClockAlignedDataInterval MeterValuesAlignedData MeterValuesSampledData
  StopTxnSampledData StopTxnAlignedData OcppMeterIPAddress OcppMeterTCPPortNumber SecondMeterIPAddress
  SecondMeterTCPPortNumber BannerEnabled BannerReadAnalog BannerPollInterval BannerSendInterval
  BannerMaxNodeId WrittenOfferAddress ManufacturerURL RestInterfaceEnable DlmHierarchicalMode
  DlmcConstraint1 DlmcConstraint2 DlmcConstraint3 DlmcConstraint4 DlmcConstraint5 DlmcConstraint6
  DlmcConstraint7 DlmcConstraint8 DlmcConstraint9 DlmcConstraint10 DlmcConstraint11 DlmcConstraint12
  DlmcConstraint13 DlmcConstraint14 DlmcConstraint15 DlmcConstraint20 DlmcAddress
  DlmcMqttBrokerAddress DlmcMqttBrokerPort DlmcMaximumFallbackCurrent3 DlmcPublishConstraints DlmState
  DlmMode DlmDiscoveryNetworkId DlmMasterIp DlmPhase3Limit DlmOperatorPhase3Limit
  DlmExtMeterMainDistributionLimitPhase3 DlmExtLoadHeadroomPhase3 DlmExtLoadAvgLen
  DlmDisconnectedLimit DlmMinCurrentRating DlmCurrImbalanceLim DlmExtMeterLoadFallbackPhase3
  DlmInput1CurrOffsetPhase3 DlmInput2CurrOffsetPhase3 DlmInput3CurrOffsetPhase3
  DlmPersistentSlavesCount DlmAlgo DlmExtMeterEnabled DlmExtMeterLocation
  DlmCurrImbalancePreventionEnabled DlmDisableDiscoveryBroadcast DlmRecalcInterval
  DlmClearPersistentSlaves DlmInput1CurrOffsetCfg DlmInput2CurrOffsetCfg DlmInput3CurrOffsetCfg
  DlmInput1Polarity DlmInput2Polarity ModbusSlaveTCPConfigOnOff ModbusSlaveRegAddrSet
  ModbusSlaveAllowStartStop ModbusSlaveAllowUIDDisclose ModbusSlaveTCPPort ModbusSlaveCommTimeout
  ModbusSlaveDevAddr SMAInterfaceOnOff SMAChargingMode SMACommunicationTimeout
  SMACommunicationTimeoutCurrent SMAMaxEnergyDemand SMAMinEnergyDemand SMAChargeCompleteTime
  EEBUSConfigOnOff EEBUSFallbackCurrent EEBUSCommunicationTimeout EEBUSPairingActionSelector
  EEBUSPairedCemId EEBUSPairedCemSki EEBUSPairedCemUri EVMACAddr DepartureTime EAmount EVSEMaxCur
`
  .trim()
  .split(/\s+/);

const directory = join(__dirname, '../packs');
const files = readdirSync(directory).filter(name => name.endsWith('.yaml'));
const families = loadKnowledge().configuration ?? {};

function keysOf(family: string) {
  return Object.entries(families[family].keys ?? {});
}

describe('the packs that come along', () => {
  it.each(files)('%s says nothing that its author cannot have meant', name => {
    expect(provePack(join(directory, name)).findings).toEqual([]);
  });

  it('have the 43 keys of OCPP 1.6 edition 2, each with section, type and group', () => {
    const keys = keysOf('ocpp16');
    expect(keys).toHaveLength(43);
    expect(
      keys.filter(
        ([, { section, type, group }]) => !section || !type || !group,
      ),
    ).toEqual([]);
    expect(keys.map(([, { section }]) => section)).toEqual([
      ...Array.from({ length: 34 }, (_, at) => `9.1.${at + 1}`),
      ...['9.2.1', '9.2.2', '9.2.3', '9.3.1'],
      ...['9.4.1', '9.4.2', '9.4.3', '9.4.4', '9.4.5'],
    ]);
  });

  it('compare lists of OCPP 1.6 without order, but for the phases', () => {
    const lists = keysOf('ocpp16').filter(
      ([, { type }]) => type === 'set' || type === 'phaseMap',
    );
    expect(lists.map(([key, { type }]) => `${key} ${type}`)).toEqual([
      'ConnectorPhaseRotation phaseMap',
      'MeterValuesAlignedData set',
      'MeterValuesSampledData set',
      'StopTxnAlignedData set',
      'StopTxnSampledData set',
      'SupportedFeatureProfiles set',
      'ChargingScheduleAllowedChargingRateUnit set',
    ]);
  });

  it('have the keys of the errata and of the security white paper', () => {
    expect(keysOf('ocpp16-errata').map(([key]) => key)).toEqual([
      'MessageTimeout',
      'SupportedFileTransferProtocols',
      'StopTransactionMaxMeterValues',
    ]);
    expect(keysOf('ocpp16-security')).toHaveLength(6);
  });

  it('have the 249 standard components and variables of OCPP 2.0.1', () => {
    expect(keysOf('ocpp2')).toHaveLength(249);
  });

  it('have the 214 keys of the controller in 25 groups, in the order of its list', () => {
    const keys = keysOf('bender');
    expect(keys.map(([key]) => key)).toEqual(CONTROLLER_KEYS);
    const sizes = new Map<string, number>();
    for (const [, { group = 'none' }] of keys) {
      sizes.set(group, (sizes.get(group) ?? 0) + 1);
    }
    expect([...sizes.keys()]).toEqual(
      Object.keys(families.bender.groups ?? {}),
    );
    expect([...sizes.values()]).toEqual([
      4, 7, 6, 10, 6, 3, 16, 7, 12, 7, 2, 18, 3, 5, 14, 6, 4, 5, 3, 22, 29, 7,
      7, 7, 4,
    ]);
  });

  it('say of the controller nothing but what its maker confirms', () => {
    const claimed = keysOf('bender').filter(
      ([, { type, unit, access, rebootNeeded }]) =>
        type || unit || access || rebootNeeded !== undefined,
    );
    expect(claimed.map(([key]) => key)).toEqual([
      'RCMBDelta',
      'RCMB_STATE',
      'RCMBTransactionMaxRMS',
      'RCMBTransactionMaxDC',
      'OperatorCurrentLimit',
    ]);
  });
});
