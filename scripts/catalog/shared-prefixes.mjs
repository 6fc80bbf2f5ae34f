/**
 * Prefixes that several services share, as the Service Authorization Reference has a page for each of
 * them, with a name that is right whichever of them an action belongs to. The data have one name for
 * each prefix, that of the last page.
 *
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const sharedPrefixes = {
	apigateway: 'Amazon API Gateway',
	'aws-marketplace': 'AWS Marketplace',
	cloudformation: 'AWS CloudFormation',
	elasticloadbalancing: 'Elastic Load Balancing',
	greengrass: 'AWS IoT Greengrass',
	kinesisanalytics: 'Amazon Kinesis Analytics',
	lex: 'Amazon Lex',
	ses: 'Amazon Simple Email Service (SES)',
	'sms-voice': 'AWS End User Messaging SMS and Voice'
};
