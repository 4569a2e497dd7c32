namespace SafeCity.Web.Data;

/// <summary>Something the operator must mend before the site can start. The message says what to do, and is all they are shown.</summary>
internal sealed class SettingsException(string message, Exception? inner = null) : Exception(message, inner);
