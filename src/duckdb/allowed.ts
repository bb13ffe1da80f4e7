/**
 * What a statement may hold; all else is refused. None of it asks the clock, chance,
 * the machine or the engine itself, reads a file, or can grow a text without bounds.
 */

/** Functions, as the engine names them in its trees. */
export const FUNCTIONS: ReadonlySet<string> = new Set([
  // Signs.
  ...['+', '-', '*', '/', '%', '||', '~~', '!~~', '~~*', '!~~*'],
  // Numbers.
  ...['abs', 'ceil', 'ceiling', 'floor', 'greatest', 'least', 'mod', 'round', 'sign'],
  ...['sqrt', 'trunc'],
  // Texts.
  ...['contains', 'ends_with', 'instr', 'left', 'length', 'lower', 'ltrim', 'prefix'],
  ...['right', 'rtrim', 'starts_with', 'strpos', 'substr', 'substring', 'suffix'],
  ...['trim', 'upper'],
  // Dates.
  ...['date_diff', 'date_part', 'date_trunc', 'datediff', 'datepart', 'datetrunc', 'day'],
  ...['make_date', 'month', 'quarter', 'year'],
  // What is there.
  ...['ifnull', 'nullif'],
  // Of several rows.
  ...['arg_max', 'arg_min', 'avg', 'bool_and', 'bool_or', 'corr', 'count', 'count_if'],
  ...['count_star', 'first', 'last', 'max', 'max_by', 'mean', 'median', 'min', 'min_by'],
  ...['quantile_cont', 'stddev', 'stddev_pop', 'stddev_samp', 'string_agg', 'sum'],
  ...['var_pop', 'var_samp', 'variance'],
  // Of neighbouring rows.
  ...['dense_rank', 'first_value', 'lag', 'last_value', 'lead', 'nth_value', 'ntile'],
  ...['rank', 'rank_dense', 'row_number']
])

/** Those whose result hangs on the order of rows, so that they must be told one. */
export const ORDERED: ReadonlySet<string> = new Set([
  ...['first', 'last', 'string_agg', 'dense_rank', 'first_value', 'lag', 'last_value'],
  ...['lead', 'nth_value', 'ntile', 'rank', 'rank_dense', 'row_number']
])

/** Parts of dates that are whole numbers. */
export const DATE_PARTS: ReadonlySet<string> = new Set([
  ...['day', 'decade', 'dow', 'doy', 'isodow', 'isoyear', 'month', 'quarter', 'week'],
  'year'
])

/** Types that a value may be turned into. */
export const CAST_TYPES: ReadonlySet<string> = new Set([
  ...['BIGINT', 'BOOLEAN', 'DATE', 'DECIMAL', 'HUGEINT', 'INTEGER', 'SMALLINT'],
  ...['TINYINT', 'VARCHAR']
])

/** Types of the numbers, texts and truths that stand in a statement. */
export const CONSTANT_TYPES: ReadonlySet<string> = new Set([...CAST_TYPES, 'NULL'])

/** Kinds of nodes: whatever has a `type` in the tree has one of these. */
export const NODE_TYPES: ReadonlySet<string> = new Set([
  ...['SELECT_NODE', 'SET_OPERATION_NODE', 'CTE_NODE'],
  ...['BASE_TABLE', 'CTE', 'EMPTY', 'EXPRESSION_LIST', 'JOIN', 'SUBQUERY'],
  ...['DISTINCT_MODIFIER', 'LIMIT_MODIFIER', 'ORDER_MODIFIER'],
  ...['ORDER_DEFAULT', 'ASCENDING', 'DESCENDING', 'DECIMAL_TYPE_INFO'],
  ...[
    'COLUMN_REF',
    'FUNCTION',
    'STAR',
    'VALUE_CONSTANT',
    'CASE_EXPR',
    'GROUPING_FUNCTION'
  ],
  ...['COMPARE_EQUAL', 'COMPARE_NOTEQUAL', 'COMPARE_LESSTHAN', 'COMPARE_GREATERTHAN'],
  ...['COMPARE_LESSTHANOREQUALTO', 'COMPARE_GREATERTHANOREQUALTO', 'COMPARE_IN'],
  ...['COMPARE_NOT_IN', 'COMPARE_BETWEEN', 'COMPARE_NOT_BETWEEN'],
  ...['COMPARE_DISTINCT_FROM', 'COMPARE_NOT_DISTINCT_FROM'],
  ...['CONJUNCTION_AND', 'CONJUNCTION_OR', 'OPERATOR_NOT', 'OPERATOR_IS_NULL'],
  ...['OPERATOR_IS_NOT_NULL', 'OPERATOR_COALESCE', 'OPERATOR_NULLIF', 'OPERATOR_CAST'],
  ...['WINDOW_AGGREGATE', 'WINDOW_ROW_NUMBER', 'WINDOW_RANK', 'WINDOW_RANK_DENSE'],
  ...['WINDOW_NTILE', 'WINDOW_LEAD', 'WINDOW_LAG', 'WINDOW_FIRST_VALUE'],
  ...['WINDOW_LAST_VALUE', 'WINDOW_NTH_VALUE']
])

/** How two tables may be put together. */
export const JOINS: ReadonlySet<string> = new Set(['REGULAR', 'NATURAL', 'CROSS'])

/** Names that are read as questions to the clock or the machine where no column has them. */
export const ASKING_NAMES: ReadonlySet<string> = new Set([
  ...['current_catalog', 'current_database', 'current_date', 'current_role'],
  ...['current_schema', 'current_time', 'current_timestamp', 'current_user'],
  ...['localtime', 'localtimestamp', 'rowid', 'session_user', 'user']
])
