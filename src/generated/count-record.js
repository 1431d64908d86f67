/* Made from checklists/schema/record.schema.json by npm run generate. Do not edit. */
const pattern11 = new RegExp('^[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}/[a-z][A-Za-z0-9]*(/[0-9]+)?$');
const pattern10 = new RegExp('^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$');
const pattern9 = new RegExp(
  '^([a-z][a-z0-9]*(-[a-z0-9]+)*@)?[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}/[A-Z][A-Z0-9]*(-[A-Z0-9]+)*(/[0-9]+)?$',
);
const pattern8 = new RegExp('^[a-z][a-z0-9]*$');
const pattern7 = new RegExp('^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$');
const pattern6 = new RegExp('^[a-z][A-Za-z0-9]*$');
const pattern5 = new RegExp(
  '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?Z$',
);
const pattern4 = new RegExp('^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$');
const pattern3 = new RegExp('^[0-9a-f]{64}$');
const pattern2 = new RegExp('^[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}$');
const pattern1 = new RegExp('^[a-z][a-z0-9]*(-[a-z0-9]+)*$');
const pattern0 = new RegExp('^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$');
function checklist1(v, d) {
  if (d > 64) return NaN;
  if (typeof v !== 'object' || v === null || Array.isArray(v)) return NaN;
  let n = 0;
  let seen = 0;
  for (const k in v) {
    const x = v[k];
    n += 1;
    switch (k) {
      case 'id':
        if (typeof x !== 'string') return NaN;
        n += 1;
        if (!pattern1.test(x)) return NaN;
        seen |= 1;
        break;
      case 'version':
        if (typeof x !== 'string') return NaN;
        n += 1;
        if (!pattern2.test(x)) return NaN;
        seen |= 2;
        break;
      case 'digest':
        if (typeof x !== 'string') return NaN;
        n += 1;
        if (!pattern3.test(x)) return NaN;
        seen |= 4;
        break;
      default:
        return NaN;
    }
  }
  if (seen !== 7) return NaN;
  return n;
}
function device2(v, d) {
  if (d > 64) return NaN;
  if (typeof v !== 'object' || v === null || Array.isArray(v)) return NaN;
  let n = 0;
  for (const k in v) {
    const x = v[k];
    n += 1;
    switch (k) {
      case 'manufacturer':
        if (typeof x !== 'string') return NaN;
        n += 1;
        break;
      case 'manufacturerId':
        if (typeof x !== 'string') return NaN;
        n += 1;
        break;
      case 'model':
        if (typeof x !== 'string') return NaN;
        n += 1;
        break;
      case 'modelName':
        if (typeof x !== 'string') return NaN;
        n += 1;
        break;
      case 'hardwareVersion':
        if (typeof x !== 'string') return NaN;
        n += 1;
        break;
      case 'firmwareVersion':
        if (typeof x !== 'string') return NaN;
        n += 1;
        break;
      case 'firmwareHash':
        if (typeof x !== 'string') return NaN;
        n += 1;
        break;
      case 'technicalSpecification':
        if (typeof x !== 'string') return NaN;
        n += 1;
        break;
      case 'gbcsVersion':
        if (typeof x !== 'string') return NaN;
        n += 1;
        break;
      default:
        return NaN;
    }
  }
  return n;
}
function profile3(v, d) {
  if (d > 64) return NaN;
  if (typeof v !== 'object' || v === null || Array.isArray(v)) return NaN;
  let n = 0;
  for (const k in v) {
    if (k.length >= 9 && (k === '__proto__' || k === 'constructor' || k === 'prototype')) return NaN;
    if (typeof k !== 'string') return NaN;
    if (!pattern6.test(k)) return NaN;
    const x = v[k];
    n += 1;
    if (!(typeof x === 'string') && !Number.isSafeInteger(x) && !(typeof x === 'boolean')) return NaN;
    if (typeof x === 'string') n += 1;
  }
  return n;
}
function choices6(v, d) {
  if (d > 64) return NaN;
  if (!Array.isArray(v)) return NaN;
  if (v.length > 60) return NaN;
  let n = 0;
  for (let i = 0; i < v.length; i += 1) {
    const x = v[i];
    if (typeof x !== 'string') return NaN;
    n += 1;
  }
  if (new Set(v).size !== v.length) return NaN;
  return n;
}
function objectives7(v, d) {
  if (d > 64) return NaN;
  if (typeof v !== 'object' || v === null || Array.isArray(v)) return NaN;
  let n = 0;
  for (const k in v) {
    if (k.length >= 9 && (k === '__proto__' || k === 'constructor' || k === 'prototype')) return NaN;
    if (typeof k !== 'string') return NaN;
    if (!pattern8.test(k)) return NaN;
    const x = v[k];
    n += 1;
    if (x !== 'met' && x !== 'partly-met' && x !== 'not-met' && x !== 'not-applicable') return NaN;
    n += 1;
  }
  return n;
}
function evidence8(v, d) {
  if (d > 64) return NaN;
  if (!Array.isArray(v)) return NaN;
  let n = 0;
  for (let i = 0; i < v.length; i += 1) {
    const x = v[i];
    if (typeof x !== 'string') return NaN;
    n += 1;
  }
  return n;
}
function from10(v, d) {
  if (d > 64) return NaN;
  if (!Array.isArray(v)) return NaN;
  let n = 0;
  for (let i = 0; i < v.length; i += 1) {
    const x = v[i];
    if (typeof x !== 'string') return NaN;
    n += 1;
    if (!pattern9.test(x)) return NaN;
  }
  return n;
}
function offered11(v, d) {
  if (d > 64) return NaN;
  if (typeof v !== 'object' || v === null || Array.isArray(v)) return NaN;
  let n = 0;
  for (const k in v) {
    if (k.length >= 9 && (k === '__proto__' || k === 'constructor' || k === 'prototype')) return NaN;
    if (typeof k !== 'string') return NaN;
    if (!pattern9.test(k)) return NaN;
    const x = v[k];
    n += 1;
    {
      const c = answers5(x, d + 1);
      if (c !== c) return NaN;
      n += c;
    }
  }
  return n;
}
function carried9(v, d) {
  if (d > 64) return NaN;
  if (typeof v !== 'object' || v === null || Array.isArray(v)) return NaN;
  let n = 0;
  let seen = 0;
  for (const k in v) {
    const x = v[k];
    n += 1;
    switch (k) {
      case 'from':
        {
          const c = from10(x, d + 1);
          if (c !== c) return NaN;
          n += c;
        }
        seen |= 1;
        break;
      case 'offered':
        {
          const c = offered11(x, d + 1);
          if (c !== c) return NaN;
          n += c;
        }
        break;
      default:
        return NaN;
    }
  }
  if (seen !== 1) return NaN;
  return n;
}
function answers5(v, d) {
  if (d > 64) return NaN;
  if (typeof v !== 'object' || v === null || Array.isArray(v)) return NaN;
  let n = 0;
  for (const k in v) {
    const x = v[k];
    n += 1;
    switch (k) {
      case 'answer':
        if (x !== 'met' && x !== 'partly-met' && x !== 'not-met' && x !== 'not-applicable') return NaN;
        n += 1;
        break;
      case 'choice':
        if (typeof x !== 'string') return NaN;
        n += 1;
        break;
      case 'choices':
        {
          const c = choices6(x, d + 1);
          if (c !== c) return NaN;
          n += c;
        }
        break;
      case 'number':
        if (!Number.isSafeInteger(x)) return NaN;
        break;
      case 'date':
        if (typeof x !== 'string') return NaN;
        n += 1;
        if (!pattern4.test(x)) return NaN;
        break;
      case 'text':
        if (typeof x !== 'string') return NaN;
        n += 1;
        break;
      case 'objectives':
        {
          const c = objectives7(x, d + 1);
          if (c !== c) return NaN;
          n += c;
        }
        break;
      case 'rationale':
        if (typeof x !== 'string') return NaN;
        n += 1;
        break;
      case 'evidence':
        {
          const c = evidence8(x, d + 1);
          if (c !== c) return NaN;
          n += c;
        }
        break;
      case 'carried':
        {
          const c = carried9(x, d + 1);
          if (c !== c) return NaN;
          n += c;
        }
        break;
      default:
        return NaN;
    }
  }
  return n;
}
function answers4(v, d) {
  if (d > 64) return NaN;
  if (typeof v !== 'object' || v === null || Array.isArray(v)) return NaN;
  let n = 0;
  for (const k in v) {
    if (k.length >= 9 && (k === '__proto__' || k === 'constructor' || k === 'prototype')) return NaN;
    if (typeof k !== 'string') return NaN;
    if (!pattern7.test(k)) return NaN;
    const x = v[k];
    n += 1;
    {
      const c = answers5(x, d + 1);
      if (c !== c) return NaN;
      n += c;
    }
  }
  return n;
}
function evidence13(v, d) {
  if (d > 64) return NaN;
  if (typeof v !== 'object' || v === null || Array.isArray(v)) return NaN;
  let n = 0;
  let seen = 0;
  for (const k in v) {
    const x = v[k];
    n += 1;
    switch (k) {
      case 'name':
        if (typeof x !== 'string') return NaN;
        n += 1;
        seen |= 1;
        break;
      case 'kind':
        if (
          x !== 'document' &&
          x !== 'design' &&
          x !== 'test-report' &&
          x !== 'source-review' &&
          x !== 'configuration' &&
          x !== 'certificate' &&
          x !== 'log' &&
          x !== 'photograph' &&
          x !== 'other'
        )
          return NaN;
        n += 1;
        seen |= 2;
        break;
      case 'level':
        if (!Number.isSafeInteger(x) || x < 0 || x > 4) return NaN;
        seen |= 4;
        break;
      case 'method':
        if (x !== 'examine' && x !== 'interview' && x !== 'test') return NaN;
        n += 1;
        break;
      case 'reference':
        if (typeof x !== 'string') return NaN;
        n += 1;
        break;
      case 'author':
        if (typeof x !== 'string') return NaN;
        n += 1;
        break;
      case 'confidentiality':
        if (x !== 'public' && x !== 'internal' && x !== 'confidential' && x !== 'restricted') return NaN;
        n += 1;
        break;
      case 'created':
        if (typeof x !== 'string') return NaN;
        n += 1;
        if (!pattern4.test(x)) return NaN;
        break;
      case 'expires':
        if (typeof x !== 'string') return NaN;
        n += 1;
        if (!pattern4.test(x)) return NaN;
        break;
      case 'sha256':
        if (typeof x !== 'string') return NaN;
        n += 1;
        if (!pattern3.test(x)) return NaN;
        break;
      case 'size':
        if (!Number.isSafeInteger(x) || x < 0) return NaN;
        break;
      case 'note':
        if (typeof x !== 'string') return NaN;
        n += 1;
        break;
      default:
        return NaN;
    }
  }
  if (seen !== 7) return NaN;
  return n;
}
function evidence12(v, d) {
  if (d > 64) return NaN;
  if (typeof v !== 'object' || v === null || Array.isArray(v)) return NaN;
  let n = 0;
  for (const k in v) {
    if (k.length >= 9 && (k === '__proto__' || k === 'constructor' || k === 'prototype')) return NaN;
    if (typeof k !== 'string') return NaN;
    if (!pattern10.test(k)) return NaN;
    const x = v[k];
    n += 1;
    {
      const c = evidence13(x, d + 1);
      if (c !== c) return NaN;
      n += c;
    }
  }
  return n;
}
function answers16(v, d) {
  if (d > 64) return NaN;
  if (typeof v !== 'object' || v === null || Array.isArray(v)) return NaN;
  let n = 0;
  let seen = 0;
  for (const k in v) {
    const x = v[k];
    n += 1;
    switch (k) {
      case 'answer':
        {
          const c = answers5(x, d + 1);
          if (c !== c) return NaN;
          n += c;
        }
        seen |= 1;
        break;
      case 'reason':
        if (typeof x !== 'string') return NaN;
        n += 1;
        seen |= 2;
        break;
      default:
        return NaN;
    }
  }
  if (seen !== 3) return NaN;
  return n;
}
function answers15(v, d) {
  if (d > 64) return NaN;
  if (typeof v !== 'object' || v === null || Array.isArray(v)) return NaN;
  let n = 0;
  for (const k in v) {
    if (k.length >= 9 && (k === '__proto__' || k === 'constructor' || k === 'prototype')) return NaN;
    if (typeof k !== 'string') return NaN;
    if (!pattern9.test(k)) return NaN;
    const x = v[k];
    n += 1;
    {
      const c = answers16(x, d + 1);
      if (c !== c) return NaN;
      n += c;
    }
  }
  return n;
}
function facts18(v, d) {
  if (d > 64) return NaN;
  if (typeof v !== 'object' || v === null || Array.isArray(v)) return NaN;
  let n = 0;
  let seen = 0;
  for (const k in v) {
    const x = v[k];
    n += 1;
    switch (k) {
      case 'value':
        if (!(typeof x === 'string') && !Number.isSafeInteger(x) && !(typeof x === 'boolean')) return NaN;
        if (typeof x === 'string') n += 1;
        seen |= 1;
        break;
      case 'reason':
        if (typeof x !== 'string') return NaN;
        n += 1;
        seen |= 2;
        break;
      default:
        return NaN;
    }
  }
  if (seen !== 3) return NaN;
  return n;
}
function facts17(v, d) {
  if (d > 64) return NaN;
  if (typeof v !== 'object' || v === null || Array.isArray(v)) return NaN;
  let n = 0;
  for (const k in v) {
    if (k.length >= 9 && (k === '__proto__' || k === 'constructor' || k === 'prototype')) return NaN;
    if (typeof k !== 'string') return NaN;
    if (!pattern11.test(k)) return NaN;
    const x = v[k];
    n += 1;
    {
      const c = facts18(x, d + 1);
      if (c !== c) return NaN;
      n += c;
    }
  }
  return n;
}
function archived14(v, d) {
  if (d > 64) return NaN;
  if (typeof v !== 'object' || v === null || Array.isArray(v)) return NaN;
  let n = 0;
  for (const k in v) {
    const x = v[k];
    n += 1;
    switch (k) {
      case 'answers':
        {
          const c = answers15(x, d + 1);
          if (c !== c) return NaN;
          n += c;
        }
        break;
      case 'facts':
        {
          const c = facts17(x, d + 1);
          if (c !== c) return NaN;
          n += c;
        }
        break;
      default:
        return NaN;
    }
  }
  return n;
}
function root0(v, d) {
  if (d > 64) return NaN;
  if (typeof v !== 'object' || v === null || Array.isArray(v)) return NaN;
  let n = 0;
  let seen = 0;
  for (const k in v) {
    const x = v[k];
    n += 1;
    switch (k) {
      case 'format':
        if (x !== 'device-assurance-record') return NaN;
        n += 1;
        seen |= 1;
        break;
      case 'formatVersion':
        if (x !== 1) return NaN;
        seen |= 2;
        break;
      case 'id':
        if (typeof x !== 'string') return NaN;
        n += 1;
        if (!pattern0.test(x)) return NaN;
        seen |= 4;
        break;
      case 'checklist':
        {
          const c = checklist1(x, d + 1);
          if (c !== c) return NaN;
          n += c;
        }
        seen |= 8;
        break;
      case 'assessedOn':
        if (typeof x !== 'string') return NaN;
        n += 1;
        if (!pattern4.test(x)) return NaN;
        seen |= 16;
        break;
      case 'created':
        if (typeof x !== 'string') return NaN;
        n += 1;
        if (!pattern5.test(x)) return NaN;
        seen |= 32;
        break;
      case 'modified':
        if (typeof x !== 'string') return NaN;
        n += 1;
        if (!pattern5.test(x)) return NaN;
        seen |= 64;
        break;
      case 'assessor':
        if (typeof x !== 'string') return NaN;
        n += 1;
        break;
      case 'device':
        {
          const c = device2(x, d + 1);
          if (c !== c) return NaN;
          n += c;
        }
        seen |= 128;
        break;
      case 'profile':
        {
          const c = profile3(x, d + 1);
          if (c !== c) return NaN;
          n += c;
        }
        seen |= 256;
        break;
      case 'answers':
        {
          const c = answers4(x, d + 1);
          if (c !== c) return NaN;
          n += c;
        }
        seen |= 512;
        break;
      case 'evidence':
        {
          const c = evidence12(x, d + 1);
          if (c !== c) return NaN;
          n += c;
        }
        seen |= 1024;
        break;
      case 'archived':
        {
          const c = archived14(x, d + 1);
          if (c !== c) return NaN;
          n += c;
        }
        break;
      default:
        return NaN;
    }
  }
  if (seen !== 2047) return NaN;
  return n;
}
export function countTexts(v) {
  const d = 0;
  let n = 0;
  {
    const c = root0(v, d + 1);
    if (c !== c) return NaN;
    n += c;
  }
  return n;
}
